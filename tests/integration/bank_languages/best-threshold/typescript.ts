// The impurity of every beginning from a sweep upwards, that of every end from the same sweep over the reversed labels.
function impurities(labels: (number | bigint)[]): Float64Array {
    const weigh = (count: number): number => (count === 0 ? 0 : count * Math.log2(count));
    const counts = new Map<number | bigint, number>();
    const result = new Float64Array(labels.length + 1);
    let sum = 0;
    labels.forEach((label, i) => {
        const count = counts.get(label) ?? 0;
        counts.set(label, count + 1);
        sum += weigh(count + 1) - weigh(count);
        result[i + 1] = weigh(i + 1) - sum;
    });
    return result;
}

function bestThreshold(values: number[], labels: (number | bigint)[]): number[] {
    const n = values.length;
    const order = [...values.keys()].sort((a, b) => values[a] - values[b]);
    const ordered = order.map((i) => labels[i]);
    const below = impurities(ordered);
    const above = impurities(ordered.reverse());
    const gain = (m: number): number => (below[n] - below[m] - above[n - m]) / n;

    let best = 0;
    const places: number[] = [];
    for (let m = 1; m < n; m++) {
        if (values[order[m - 1]] === values[order[m]]) continue;
        places.push(m);
        best = Math.max(best, gain(m));
    }
    const m = places.find((place) => gain(place) >= best - 1e-9);
    return m === undefined ? [] : [(values[order[m - 1]] + values[order[m]]) / 2, gain(m)];
}
