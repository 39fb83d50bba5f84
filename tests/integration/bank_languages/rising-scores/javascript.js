// For each length the lowest last score of a rising selection: these rise too, so the place of each new score is bisected.
// Numbers and BigInts compare exactly with each other.
function mostRising(scores) {
    const ends = [];
    for (const score of scores) {
        let low = 0;
        let high = ends.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (ends[middle] < score) low = middle + 1;
            else high = middle;
        }
        ends[low] = score;
    }
    return ends.length;
}
