// One-sided Jacobi: rotates the centred columns in pairs until all are orthogonal; axes become components.
const dot = (a: number[], b: number[]): number => a.reduce((sum, value, i) => sum + value * b[i], 0);

// Distances from the first value come first, so that equal ones give exactly 0.
function centred(column: number[]): number[] {
    const shifted = column.map((value) => value - column[0]);
    const mean = shifted.reduce((sum, value) => sum + value, 0) / column.length;
    return shifted.map((value) => value - mean);
}

function rotate(a: number[], b: number[], cosine: number, sine: number): void {
    for (let i = 0; i < a.length; i++) {
        const old = a[i];
        a[i] = cosine * old - sine * b[i];
        b[i] = sine * old + cosine * b[i];
    }
}

function pca(rows: number[][], k: number): [number[], number[][]] {
    const columns = rows[0].map((_, j) => centred(rows.map((row) => row[j])));
    const axes = columns.map((_, p) => columns.map((_, q) => (p === q ? 1 : 0)));
    const total = columns.reduce((sum, column) => sum + dot(column, column), 0);
    for (let rotated = true, sweep = 0; rotated && sweep < 60; sweep++) {
        rotated = false;
        for (let p = 0; p < columns.length; p++) {
            for (let q = p + 1; q < columns.length; q++) {
                const [a, b] = [columns[p], columns[q]];
                const product = dot(a, b);
                if (Math.abs(product) <= 1e-15 * total) continue;
                rotated = true;
                const theta = (dot(b, b) - dot(a, a)) / (2 * product);
                const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
                const cosine = 1 / Math.hypot(t, 1);
                rotate(a, b, cosine, t * cosine);
                rotate(axes[p], axes[q], cosine, t * cosine);
            }
        }
    }
    const components = columns.map((column, j) => ({ variance: dot(column, column), axis: axes[j] }));
    const first = components.sort((a, b) => b.variance - a.variance).slice(0, k);
    return [first.map(({ variance }) => (total > 0 ? variance / total : 0)), first.map(({ axis }) => axis)];
}
