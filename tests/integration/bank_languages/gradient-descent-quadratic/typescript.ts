// Only the symmetric part of the matrix has a say; each step needs the whole gradient before any coordinate moves.
function descend(a: number[][], b: number[], rate: number, steps: number): number[] {
    const d = b.length;
    const symmetric = a.map((row, i) => row.map((entry, j) => (entry + a[j][i]) / 2));
    const x = new Array<number>(d).fill(0);
    const gradient = new Array<number>(d);
    for (let step = 0; step < steps; step++) {
        for (let i = 0; i < d; i++) {
            gradient[i] = -b[i];
            for (let j = 0; j < d; j++) gradient[i] += symmetric[i][j] * x[j];
        }
        for (let i = 0; i < d; i++) x[i] -= rate * gradient[i];
        if (!x.every(Number.isFinite)) return x.fill(Infinity);
    }
    return x;
}
