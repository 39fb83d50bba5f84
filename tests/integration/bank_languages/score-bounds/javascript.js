// Halves to where a condition on the sorted scores begins to hold. A number and a BigInt compare exactly, by value.
function firstPlace(scores, holds) {
    let low = 0;
    let high = scores.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (holds(scores[middle])) high = middle;
        else low = middle + 1;
    }
    return low;
}

function scoreBounds(scores, thresholds) {
    return thresholds.map((threshold) => [
        firstPlace(scores, (score) => score >= threshold),
        firstPlace(scores, (score) => score > threshold),
    ]);
}
