// The gradient is (A + A^T) x / 2 - b, taken as a whole at the old point; what is no longer finite has run away.
function descend(a, b, rate, steps) {
    const curvature = a.map((row, i) => row.map((entry, j) => (entry + a[j][i]) / 2));
    let x = b.map(() => 0);
    for (let step = 0; step < steps; step++) {
        const slopes = curvature.map((row, i) => row.reduce((sum, c, j) => sum + c * x[j], -b[i]));
        x = x.map((value, i) => value - rate * slopes[i]);
        if (!x.every(Number.isFinite)) return b.map(() => Infinity);
    }
    return x;
}
