// Odds against the component that explains a point best: no sum is below 1. The gaps' mean corrects that of the points.
function responsibilities(x: number, components: number[][]): number[] {
    const scores = components.map(([w, m, v]) => Math.log(w) - Math.log(v) / 2 - (x - m) ** 2 / (2 * v));
    const best = Math.max(...scores);
    const odds = scores.map((score) => Math.exp(score - best));
    const total = odds.reduce((sum, odd) => sum + odd, 0);
    return odds.map((odd) => odd / total);
}

function weightedMean(values: number[], weights: number[], count: number): number {
    return values.reduce((sum, value, i) => sum + weights[i] * value, 0) / count;
}

function gmmStep(data: number[], components: number[][], varianceFloor: number): number[][] {
    const shares = data.map((x) => responsibilities(x, components));
    return components.map(([, oldMean, oldVariance], j) => {
        const weights = shares.map((row) => row[j]);
        const count = weights.reduce((sum, weight) => sum + weight, 0);
        if (count < 1e-12) return [count / data.length, oldMean, oldVariance];
        const mean = weightedMean(data, weights, count);
        const gaps = data.map((x) => x - mean);
        const drift = weightedMean(gaps, weights, count);
        const variance = weightedMean(gaps.map((gap) => gap * gap), weights, count) - drift * drift;
        return [count / data.length, mean + drift, Math.max(varianceFloor, variance)];
    });
}
