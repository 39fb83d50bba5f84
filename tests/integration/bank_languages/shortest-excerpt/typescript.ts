// A window over the needed events only, for the excerpt begins and ends with one. Its edges only move right; missing says
// how many more of each event it needs (below 0: it has some to spare).
function shortestExcerpt(recording: string, need: string): string {
    const missing = new Map<string, number>();
    for (const event of need) missing.set(event, (missing.get(event) ?? 0) + 1);
    const places: number[] = [];
    let gaps = need.length;
    let first = 0;
    let best: [number, number] | null = null;
    for (let last = 0; last < recording.length; last++) {
        const more = missing.get(recording[last]);
        if (more === undefined) continue;
        places.push(last);
        missing.set(recording[last], more - 1);
        if (more > 0) gaps--;
        while (gaps === 0) {
            const start = places[first++];
            if (best === null || last + 1 - start < best[1] - best[0]) best = [start, last + 1];
            const left = missing.get(recording[start])! + 1;
            missing.set(recording[start], left);
            if (left > 0) gaps++;
        }
    }
    return best === null ? "" : recording.slice(...best);
}
