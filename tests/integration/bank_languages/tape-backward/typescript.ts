// Going back over the tape, a node has its whole gradient before it hands it on, since all its uses stand behind it.
type Step = { value: number; slopes: number[] };

function step(operation: string, a: number, b: number): Step {
    switch (operation) {
        case "add": return { value: a + b, slopes: [1, 1] };
        case "sub": return { value: a - b, slopes: [1, -1] };
        case "mul": return { value: a * b, slopes: [b, a] };
        case "div": return { value: a / b, slopes: [1 / b, -a / b / b] };
        case "exp": return { value: Math.exp(a), slopes: [Math.exp(a)] };
        case "log": return { value: Math.log(a), slopes: [1 / a] };
        default: return { value: Math.max(a, 0), slopes: [a > 0 ? 1 : 0] };
    }
}

function backward(operations: string[], operands: number[][], leaves: number[], output: number): number[] {
    const steps: Step[] = [];
    let read = 0;
    operations.forEach((operation, i) => {
        const [a, b] = operands[i].map((from) => steps[from].value);
        steps.push(operation === "leaf" ? { value: leaves[read++], slopes: [] } : step(operation, a, b));
    });
    const gradients = operations.map(() => 0);
    gradients[output] = 1;
    for (let i = output; i >= 0; i--) {
        operands[i].forEach((from, k) => (gradients[from] += gradients[i] * steps[i].slopes[k]));
    }
    return gradients;
}
