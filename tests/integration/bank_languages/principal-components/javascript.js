// Jacobi: each rotation turns one off-diagonal entry of the scatter matrix into 0, the axes into components.
const dot = (a, b) => a.reduce((sum, value, i) => sum + value * b[i], 0);

// Distances from the first value come first, so that equal ones give exactly 0.
function centred(column) {
    const shifted = column.map((value) => value - column[0]);
    const mean = shifted.reduce((sum, value) => sum + value, 0) / column.length;
    return shifted.map((value) => value - mean);
}

function rotateRows(matrix, p, q, cosine, sine) {
    const above = matrix[p], below = matrix[q];
    matrix[p] = above.map((value, i) => cosine * value - sine * below[i]);
    matrix[q] = below.map((value, i) => sine * above[i] + cosine * value);
}

function rotateColumns(matrix, p, q, cosine, sine) {
    for (const row of matrix) {
        [row[p], row[q]] = [cosine * row[p] - sine * row[q], sine * row[p] + cosine * row[q]];
    }
}

function pca(rows, k) {
    const columns = rows[0].map((_, j) => centred(rows.map((row) => row[j])));
    const c = columns.map((a) => columns.map((b) => dot(a, b)));
    const v = c.map((row, p) => row.map((_, q) => (p === q ? 1 : 0)));
    const total = c.reduce((sum, row, i) => sum + row[i], 0);
    for (let sweep = 0; sweep < 60; sweep++) {
        for (let p = 0; p < c.length; p++) {
            for (let q = p + 1; q < c.length; q++) {
                if (Math.abs(c[p][q]) <= 1e-16 * total) continue;
                const theta = (c[q][q] - c[p][p]) / (2 * c[p][q]);
                const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
                const cosine = 1 / Math.hypot(t, 1);
                rotateColumns(c, p, q, cosine, t * cosine);
                rotateRows(c, p, q, cosine, t * cosine);
                rotateRows(v, p, q, cosine, t * cosine);
            }
        }
    }
    const order = [...c.keys()].sort((i, j) => c[j][j] - c[i][i]).slice(0, k);
    return [order.map((i) => (total > 0 ? c[i][i] / total : 0)), order.map((i) => v[i])];
}
