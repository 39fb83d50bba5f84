// One example at a time moves from right to left; m log2 m less the sum of c log2 c over a side's label counts is m
// times its entropy, and each step changes one count of either side.
function weigh(count) {
    return count === 0 ? 0 : count * Math.log2(count);
}

function bestThreshold(values, labels) {
    const n = values.length;
    const left = new Map();
    const right = new Map();
    for (const label of labels) {
        left.set(label, 0);
        right.set(label, (right.get(label) ?? 0) + 1);
    }
    let leftSum = 0;
    let rightSum = 0;
    for (const count of right.values()) rightSum += weigh(count);
    const whole = weigh(n) - rightSum;

    const order = [...values.keys()].sort((a, b) => values[a] - values[b]);
    const splits = [];
    for (let m = 1; m < n; m++) {
        const label = labels[order[m - 1]];
        const [c, d] = [left.get(label), right.get(label)];
        leftSum += weigh(c + 1) - weigh(c);
        rightSum += weigh(d - 1) - weigh(d);
        left.set(label, c + 1);
        right.set(label, d - 1);
        const [here, next] = [values[order[m - 1]], values[order[m]]];
        if (here === next) continue;
        splits.push([(here + next) / 2, (whole - (weigh(m) - leftSum) - (weigh(n - m) - rightSum)) / n]);
    }
    const best = splits.reduce((largest, [, gain]) => Math.max(largest, gain), 0);
    return splits.find(([, gain]) => gain >= best - 1e-9) ?? [];
}
