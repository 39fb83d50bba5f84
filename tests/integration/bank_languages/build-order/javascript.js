// Depth first with a stack of its own: a stage is done after all that it needs, and one still open on the way closes a circle.
function buildOrder(n, requirements) {
    // What a stage needs is a chain of requirements: the next to look at, and after each the one that was listed before.
    const next = new Int32Array(n).fill(-1);
    const after = new Int32Array(requirements.length);
    requirements.forEach(([stage], i) => {
        after[i] = next[stage];
        next[stage] = i;
    });
    const [OPEN, DONE] = [1, 2];
    const state = new Uint8Array(n);
    const order = [];
    for (let start = 0; start < n; start++) {
        const way = state[start] === DONE ? [] : [start];
        while (way.length > 0) {
            const stage = way[way.length - 1];
            if (next[stage] < 0) {
                state[stage] = DONE;
                order.push(way.pop());
                continue;
            }
            state[stage] = OPEN;
            const needed = requirements[next[stage]][1];
            next[stage] = after[next[stage]];
            if (state[needed] === OPEN) return [];
            if (state[needed] !== DONE) way.push(needed);
        }
    }
    return order;
}
