// Gaussian elimination; the largest entry left in a column is the pivot, so no factor exceeds 1 and rounding stays small.
function solve(a, b) {
    const n = b.length;
    const rows = a.map((row, i) => Float64Array.of(...row, b[i]));
    const largest = Math.max(...a.map((row) => Math.max(...row.map(Math.abs))));
    for (let k = 0; k < n; k++) {
        let best = k;
        for (let i = k + 1; i < n; i++) {
            if (Math.abs(rows[i][k]) > Math.abs(rows[best][k])) best = i;
        }
        [rows[k], rows[best]] = [rows[best], rows[k]];
        const pivotRow = rows[k];
        if (Math.abs(pivotRow[k]) <= 1e-12 * largest) return [];
        for (const row of rows.slice(k + 1)) {
            const factor = row[k] / pivotRow[k];
            for (let j = k; j <= n; j++) row[j] -= factor * pivotRow[j];
        }
    }
    const x = new Array(n);
    for (let k = n - 1; k >= 0; k--) {
        let rest = rows[k][n];
        for (let j = k + 1; j < n; j++) rest -= rows[k][j] * x[j];
        x[k] = rest / rows[k][k];
    }
    return x;
}
