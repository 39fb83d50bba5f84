// Of the sorted honest scores, a fraud wins against those below it and half against those equal to it.
function rocAuc(labels, scores) {
    const frauds = Float64Array.from(scores.filter((_, i) => labels[i])).sort();
    const honest = Float64Array.from(scores.filter((_, i) => !labels[i])).sort();
    if (frauds.length === 0 || honest.length === 0) return null;
    let halfPairs = 0, below = 0, upTo = 0;
    for (const fraud of frauds) {
        while (honest[below] < fraud) below++;
        while (honest[upTo] <= fraud) upTo++;
        halfPairs += below + upTo;
    }
    return halfPairs / (2 * frauds.length * honest.length);
}
