// Beside each row stands its best entry: it is looked for anew only when it has fallen.
type Step = [state: number, action: number, reward: number, next: number, end: boolean];

function qLearning(states: number, actions: number, steps: Step[], alpha: number, gamma: number): number[][] {
    const table = Array.from({ length: states }, () => new Array<number>(actions).fill(0));
    const best = new Array<number>(states).fill(0);
    for (const [state, action, reward, next, end] of steps) {
        const row = table[state];
        const before = row[action];
        const target = end ? reward : reward + gamma * best[next];
        row[action] += alpha * (target - before);
        if (row[action] >= best[state]) best[state] = row[action];
        else if (before === best[state]) best[state] = row.reduce((a, b) => Math.max(a, b));
    }
    return table;
}
