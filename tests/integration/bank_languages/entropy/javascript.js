// Sums -p log2 p over the labels that occur.
function entropy(counts) {
    const total = counts.reduce((sum, count) => sum + Number(count), 0);
    return counts.filter((count) => count > 0)
        .map((count) => Number(count) / total)
        .reduce((bits, p) => bits - p * Math.log2(p), 0);
}
