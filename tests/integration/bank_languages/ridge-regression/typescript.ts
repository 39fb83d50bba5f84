// Least squares with sqrt(penalty) times the identity below the centred rows, by Gram and Schmidt.
function dot(a: number[], b: number[]): number {
    let sum = 0;
    for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
    return sum;
}

const meanOf = (values: number[]): number => values.reduce((mean, value, i) => mean + (value - mean) / (i + 1), 0);

/** Takes the part along `direction`, a unit vector, out of `column` and tells how long it was. */
function takeOut(column: number[], direction: number[]): number {
    const length = dot(column, direction);
    for (let i = 0; i < column.length; i++) column[i] -= length * direction[i];
    return length;
}

function ridgeRegression(rows: number[][], targets: number[], penalty: number): number[] {
    const k = rows[0].length;
    const columns = [...rows[0].map((_, j) => rows.map((row) => row[j])), targets];
    const means = columns.map(meanOf);
    const stacked = columns.map((column, j) => {
        const below = new Array<number>(k).fill(0);
        if (j < k) below[j] = Math.sqrt(penalty);
        return [...column.map((value) => value - means[j]), ...below];
    });
    // r[i][j]: how much of column j lies along the direction that column i gave; the targets are column k.
    const r = stacked.map(() => new Array<number>(k + 1).fill(0));
    for (let i = 0; i < k; i++) {
        r[i][i] = Math.sqrt(dot(stacked[i], stacked[i]));
        const direction = stacked[i].map((value) => value / r[i][i]);
        for (let j = i + 1; j <= k; j++) r[i][j] = takeOut(stacked[j], direction);
    }
    const weights = new Array<number>(k).fill(0);
    for (let i = k - 1; i >= 0; i--) weights[i] = (r[i][k] - dot(weights, r[i])) / r[i][i];
    return [means[k] - dot(weights, means), ...weights];
}
