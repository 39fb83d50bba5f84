// Kahn's algorithm: a stage can run once none of its requirements is open; the order itself is the queue.
function buildOrder(n: number, requirements: number[][]): number[] {
    const open = new Int32Array(n);
    // The requirements of a stage by others are a chain: the latest one, and before each the one that came before it.
    const latest = new Int32Array(n).fill(-1);
    const before = new Int32Array(requirements.length);
    requirements.forEach(([stage, needed], i) => {
        open[stage]++;
        before[i] = latest[needed];
        latest[needed] = i;
    });
    const order: number[] = [];
    open.forEach((count, stage) => {
        if (count === 0) order.push(stage);
    });
    // What is appended on the way is visited as well.
    for (const done of order) {
        for (let i = latest[done]; i >= 0; i = before[i]) {
            const [stage] = requirements[i];
            if (--open[stage] === 0) order.push(stage);
        }
    }
    return order.length === n ? order : [];
}
