// Rows grouped by class are dealt out in turn: any stretch of neighbours, a class or all of them, spreads evenly.
function stratifiedFolds(labels, k) {
    const rowsOf = new Map();
    labels.forEach((label, row) => {
        if (!rowsOf.has(label)) rowsOf.set(label, []);
        rowsOf.get(label).push(row);
    });
    const folds = Array.from({ length: k }, () => []);
    [...rowsOf.values()].flat().forEach((row, position) => folds[position % k].push(row));
    return folds;
}
