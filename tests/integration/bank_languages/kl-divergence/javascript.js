// ln p - ln q cannot overflow as p / q can, and makes the sum infinite just where only q is 0.
function klDivergence(p, q) {
    const term = (here, there) => (here === 0 ? 0 : here * (Math.log(here) - Math.log(there)));
    return Math.max(0, p.reduce((sum, here, i) => sum + term(here, q[i]), 0));
}
