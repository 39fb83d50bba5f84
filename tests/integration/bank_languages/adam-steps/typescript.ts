// One parameter after the other: no parameter's averages depend on another's.
function adam(
    start: number[],
    gradients: number[][],
    rate: number,
    beta1: number,
    beta2: number,
    epsilon: number,
): number[] {
    return start.map((x, i) => {
        let [m, v, power1, power2] = [0, 0, 1, 1];
        for (const gradient of gradients) {
            m = beta1 * m + (1 - beta1) * gradient[i];
            v = beta2 * v + (1 - beta2) * gradient[i] ** 2;
            power1 *= beta1;
            power2 *= beta2;
            x -= (rate * (m / (1 - power1))) / (Math.sqrt(v / (1 - power2)) + epsilon);
        }
        return x;
    });
}
