// (largest - label's logit) + log1p(sum of the other shifted exponentials), averaged over the rows.
function rowLoss(row: number[], label: number): number {
    let best = 0;
    for (let k = 1; k < row.length; k++) if (row[k] > row[best]) best = k;
    let others = 0;
    for (let k = 0; k < row.length; k++) if (k !== best) others += Math.exp(row[k] - row[best]);
    return row[best] - row[label] + Math.log1p(others);
}

function softmaxCrossEntropy(logits: number[][], labels: number[]): number {
    return logits.reduce((sum, row, i) => sum + rowLoss(row, labels[i]), 0) / logits.length;
}
