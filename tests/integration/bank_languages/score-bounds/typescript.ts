// Adds each bound up from powers of two: a step is taken if the last score that it passes still belongs below the bound.
type Score = number | bigint;

function countFirst(scores: Score[], belongs: (score: Score) => boolean): number {
    let count = 0;
    for (let step = 1 << 17; step > 0; step >>= 1) {
        if (count + step <= scores.length && belongs(scores[count + step - 1])) count += step;
    }
    return count;
}

function scoreBounds(scores: Score[], thresholds: Score[]): number[][] {
    return thresholds.map((threshold) => [
        countFirst(scores, (score) => score < threshold),
        countFirst(scores, (score) => score <= threshold),
    ]);
}
