// Centring frees the weights of the intercept; their system is positive definite, so pivots are never 0.
function dot(a, b) {
    let sum = 0;
    for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
    return sum;
}

const meanOf = (values) => values.reduce((mean, value, i) => mean + (value - mean) / (i + 1), 0);
const centred = (values, mean) => values.map((value) => value - mean);

function solve(matrix, right) {
    const k = right.length;
    for (let p = 0; p < k; p++) {
        for (let j = p + 1; j < k; j++) {
            const factor = matrix[j][p] / matrix[p][p];
            for (let l = p; l < k; l++) matrix[j][l] -= factor * matrix[p][l];
            right[j] -= factor * right[p];
        }
    }
    for (let j = k - 1; j >= 0; j--) {
        for (let l = j + 1; l < k; l++) right[j] -= matrix[j][l] * right[l];
        right[j] /= matrix[j][j];
    }
    return right;
}

function ridgeRegression(rows, targets, penalty) {
    const columns = rows[0].map((_, j) => rows.map((row) => row[j]));
    const means = columns.map(meanOf);
    const targetMean = meanOf(targets);
    const z = columns.map((column, j) => centred(column, means[j]));
    const v = centred(targets, targetMean);
    const matrix = z.map((a, i) => z.map((b, j) => dot(a, b) + (i === j ? penalty : 0)));
    const weights = solve(matrix, z.map((column) => dot(column, v)));
    return [targetMean - dot(weights, means), ...weights];
}
