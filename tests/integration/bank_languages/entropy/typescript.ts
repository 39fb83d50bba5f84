// Sums -p log2 p over the labels that occur; counts beyond 2^53 come as bigint.
function entropy(counts: (number | bigint)[]): number {
    const total = counts.reduce((sum: number, count) => sum + Number(count), 0);
    let bits = 0;
    for (const count of counts) {
        const p = Number(count) / total;
        if (p > 0) bits -= p * Math.log2(p);
    }
    return bits;
}
