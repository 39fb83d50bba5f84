// Every run is walked from its first member. One more than a large value is one more only as a BigInt.
function next(value) {
    const after = BigInt(value) + 1n;
    return Number.isSafeInteger(Number(after)) ? Number(after) : after;
}

function longestRun(values) {
    const all = new Set(values);
    const followed = new Set();
    for (const value of all) {
        const after = next(value);
        if (all.has(after)) followed.add(after);
    }
    let best = 0;
    for (const value of all) {
        if (followed.has(value)) continue;
        let length = 1;
        for (let member = next(value); all.has(member); member = next(member)) length++;
        best = Math.max(best, length);
    }
    return best;
}
