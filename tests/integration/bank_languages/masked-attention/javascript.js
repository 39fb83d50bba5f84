// Only visible keys are scored; the largest score is subtracted, so one exponential is 1 and no sum vanishes.
function dot(x, y) {
    let sum = 0;
    for (let t = 0; t < x.length; t++) sum += x[t] * y[t];
    return sum;
}

function maskedAttention(queries, keys, values, mask) {
    const columns = values[0].map((_, t) => values.map((row) => row[t]));
    return queries.map((query, i) => {
        const scores = keys.map((key, j) => (mask[i][j] ? dot(query, key) / Math.sqrt(key.length) : -Infinity));
        const largest = Math.max(...scores);
        if (largest === -Infinity) return columns.map(() => 0);
        const shares = scores.map((score) => Math.exp(score - largest));
        const total = shares.reduce((sum, share) => sum + share);
        return columns.map((column) => dot(shares, column) / total);
    });
}
