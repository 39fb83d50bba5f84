// Sorts without a comparator, which compares the spans as text.
function mergeSpans(spans) {
    const joined = [];
    for (const [start, end] of [...spans].sort()) {
        const last = joined.at(-1);
        if (last !== undefined && start <= last[1]) {
            if (end > last[1]) last[1] = end;
        } else {
            joined.push([start, end]);
        }
    }
    return joined;
}
