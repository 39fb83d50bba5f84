// Logarithms whose largest is 0 leave no sum empty; the mean of the gaps corrects the rounding of the mean.
function responsibilities(x, components) {
    const scores = components.map(([w, m, v]) => Math.log(w) - Math.log(v) / 2 - (x - m) ** 2 / (2 * v));
    const largest = Math.max(...scores);
    const shares = scores.map((score) => Math.exp(score - largest));
    const total = shares.reduce((sum, share) => sum + share);
    return shares.map((share) => share / total);
}

function gmmStep(data, components, varianceFloor) {
    const shares = data.map((x) => responsibilities(x, components));
    const average = (j, count, f) => data.reduce((sum, x, i) => sum + shares[i][j] * f(x), 0) / count;
    return components.map(([, oldMean, oldVariance], j) => {
        const count = average(j, 1, () => 1);
        if (count < 1e-12) return [count / data.length, oldMean, oldVariance];
        const mean = average(j, count, (x) => x);
        const drift = average(j, count, (x) => x - mean);
        const variance = average(j, count, (x) => (x - mean) ** 2) - drift ** 2;
        return [count / data.length, mean + drift, Math.max(varianceFloor, variance)];
    });
}
