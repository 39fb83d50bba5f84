// Measures everything from the median: near 10^8 the sum of the values themselves would round too much away.
function describe(values) {
    const n = values.length;
    if (n === 0) return [];
    const sorted = Float64Array.from(values).sort();
    const median = (sorted[(n - 1) >> 1] + sorted[n >> 1]) / 2;
    const offset = sorted.reduce((sum, x) => sum + (x - median), 0) / n;
    const squares = sorted.reduce((sum, x) => sum + (x - median - offset) ** 2, 0);
    return [median + offset, median, n > 1 ? Math.sqrt(squares / (n - 1)) : 0];
}
