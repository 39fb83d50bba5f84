// A table of zeros; each step moves one entry towards its target, which the table as it stands gives.
function qLearning(states, actions, steps, alpha, gamma) {
    const table = Array.from({ length: states }, () => new Float64Array(actions));
    for (const [state, action, reward, next, end] of steps) {
        const target = end ? reward : reward + gamma * best(table[next]);
        table[state][action] += alpha * (target - table[state][action]);
    }
    return table;
}

function best(row) {
    let largest = row[0];
    for (const value of row) if (value > largest) largest = value;
    return largest;
}
