// The update as it is defined; the averages stay undivided from step to step.
function adam(start, gradients, rate, beta1, beta2, epsilon) {
    const m = start.map(() => 0);
    const v = start.map(() => 0);
    let x = start;
    gradients.forEach((gradient, step) => {
        const correction1 = 1 - beta1 ** (step + 1);
        const correction2 = 1 - beta2 ** (step + 1);
        x = x.map((before, i) => {
            m[i] = beta1 * m[i] + (1 - beta1) * gradient[i];
            v[i] = beta2 * v[i] + (1 - beta2) * gradient[i] ** 2;
            return before - (rate * (m[i] / correction1)) / (Math.sqrt(v[i] / correction2) + epsilon);
        });
    });
    return x;
}
