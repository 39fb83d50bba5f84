// Measures everything from the first value: near 10^8 the sum of the values themselves would round too much away.
function describe(values: number[]): number[] {
    const n = values.length;
    if (n === 0) return [];
    const origin = values[0];
    const offset = values.reduce((sum, x) => sum + (x - origin), 0) / n;
    const squares = values.reduce((sum, x) => sum + (x - origin - offset) ** 2, 0);
    const sorted = [...values].sort((a, b) => a - b);
    const median = (sorted[(n - 1) >> 1] + sorted[n >> 1]) / 2;
    return [origin + offset, median, n > 1 ? Math.sqrt(squares / (n - 1)) : 0];
}
