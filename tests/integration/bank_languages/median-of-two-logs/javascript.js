// Halves the shorter log for the longest piece of it that belongs to the lower half; the other log gives the rest of that.
// Numbers and BigInts compare exactly with each other, and with the infinities for values that are not there.
function medianOfTwoLogs(first, second) {
    if (first.length > second.length) return medianOfTwoLogs(second, first);
    const count = first.length + second.length;
    const half = (count + 1) >> 1;
    let low = 0;
    let high = first.length;
    while (low < high) {
        const cut = (low + high + 1) >> 1;
        if (first[cut - 1] <= (second[half - cut] ?? Infinity)) low = cut;
        else high = cut - 1;
    }
    const other = half - low;
    const [a, b] = [first[low - 1] ?? -Infinity, second[other - 1] ?? -Infinity];
    const [c, d] = [first[low] ?? Infinity, second[other] ?? Infinity];
    const below = a > b ? a : b;
    const above = c < d ? c : d;
    return count % 2 === 1 ? Number(below) : Number(BigInt(below) + BigInt(above)) / 2;
}
