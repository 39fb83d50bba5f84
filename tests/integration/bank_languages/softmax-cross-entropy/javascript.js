// (largest - label's logit) + log1p(sum of the other shifted exponentials), averaged over the rows.
function rowLoss(row, label) {
    const best = row.indexOf(Math.max(...row));
    const others = row.reduce((sum, logit, k) => (k === best ? sum : sum + Math.exp(logit - row[best])), 0);
    return row[best] - row[label] + Math.log1p(others);
}

function softmaxCrossEntropy(logits, labels) {
    return logits.reduce((sum, row, i) => sum + rowLoss(row, labels[i]), 0) / logits.length;
}
