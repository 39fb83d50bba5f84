// A window whose edges only move right; missing says how many more of each event it needs (below 0: some to spare).
function shortestExcerpt(recording, need) {
    if (need === "") return "";
    const missing = new Int32Array(128);
    for (const event of need) missing[event.charCodeAt(0)]++;
    let gaps = need.length;
    let start = 0;
    let best = [0, Infinity];
    for (let end = 1; end <= recording.length; end++) {
        if (missing[recording.charCodeAt(end - 1)]-- > 0) gaps--;
        for (; gaps === 0; start++) {
            if (end - start < best[1] - best[0]) best = [start, end];
            if (++missing[recording.charCodeAt(start)] > 0) gaps++;
        }
    }
    return best[1] === Infinity ? "" : recording.slice(...best);
}
