// Only classes that p gives weight count; a difference of logarithms cannot overflow as p / q can.
function klDivergence(p: number[], q: number[]): number {
    let sum = 0;
    for (let i = 0; i < p.length; i++) {
        if (p[i] === 0) continue;
        if (q[i] === 0) return Infinity;
        sum += p[i] * (Math.log(p[i]) - Math.log(q[i]));
    }
    return Math.max(sum, 0);
}
