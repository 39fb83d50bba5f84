// Going back over the tape, a node has its whole gradient before it hands it on, since all its uses stand behind it.

// The value, then the partial derivatives by the operands.
const steps = {
    add: (a, b) => [a + b, 1, 1],
    sub: (a, b) => [a - b, 1, -1],
    mul: (a, b) => [a * b, b, a],
    div: (a, b) => [a / b, 1 / b, -a / b / b],
    exp: (a) => [Math.exp(a), Math.exp(a)],
    log: (a) => [Math.log(a), 1 / a],
    relu: (a) => [Math.max(a, 0), a > 0 ? 1 : 0],
};

function backward(operations, operands, leaves, output) {
    const unread = leaves.values();
    const values = [];
    const slopes = [];
    operations.forEach((operation, i) => {
        const inputs = operands[i].map((from) => values[from]);
        const [value, ...partials] = operation === "leaf" ? [unread.next().value] : steps[operation](...inputs);
        values.push(value);
        slopes.push(partials);
    });
    const gradients = new Array(operations.length).fill(0);
    gradients[output] = 1;
    for (let i = output; i >= 0; i--) {
        operands[i].forEach((from, k) => (gradients[from] += gradients[i] * slopes[i][k]));
    }
    return gradients;
}
