// The measures as they are defined, each with a guard for its own denominator.
function ratio(numerator: number, denominator: number): number {
    return denominator === 0 ? 0 : numerator / denominator;
}

function prf1(labels: number[], predictions: number[]): number[] {
    let hits = 0;
    let alarms = 0;
    let urgent = 0;
    labels.forEach((label, i) => {
        if (label === 1) urgent++;
        if (predictions[i] === 1) alarms++;
        if (label === 1 && predictions[i] === 1) hits++;
    });
    const precision = ratio(hits, alarms);
    const recall = ratio(hits, urgent);
    return [precision, recall, ratio(2 * precision * recall, precision + recall)];
}
