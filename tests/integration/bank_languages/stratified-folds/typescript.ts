// Rows ordered by class are dealt out in turn: any stretch of neighbours, a class or all of them, spreads evenly.
type Label = number | bigint;

function stratifiedFolds(labels: Label[], k: number): number[][] {
    const compare = (a: Label, b: Label): number => (a < b ? -1 : a > b ? 1 : 0);
    const order = labels.map((_, row) => row).sort((a, b) => compare(labels[a], labels[b]));
    const folds = Array.from({ length: k }, (): number[] => []);
    order.forEach((row, position) => folds[position % k].push(row));
    return folds;
}
