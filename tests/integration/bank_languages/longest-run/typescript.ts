// Sorts and walks once over the neighbours.
function longestRun(values: (number | bigint)[]): number {
    const sorted = BigInt64Array.from(values.map(BigInt)).sort();
    let best = 0;
    let length = 0;
    for (let i = 0; i < sorted.length; i++) {
        if (i > 0 && sorted[i] === sorted[i - 1]) continue;
        length = i > 0 && sorted[i - 1] + 1n === sorted[i] ? length + 1 : 1;
        best = Math.max(best, length);
    }
    return best;
}
