// Sorts by start and lets the last joined span grow. Values beyond 2^53 come as BigInt: compare, never subtract.
function mergeSpans(spans) {
    const sorted = [...spans].sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
    const joined = [];
    for (const [start, end] of sorted) {
        const last = joined.at(-1);
        if (last !== undefined && start <= last[1]) {
            if (end > last[1]) last[1] = end;
        } else {
            joined.push([start, end]);
        }
    }
    return joined;
}
