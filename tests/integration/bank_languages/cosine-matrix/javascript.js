// Unit rows, scaled by their largest component first so that no square overflows or vanishes; one product per pair.
function product(a, b) {
    let sum = 0;
    for (let k = 0; k < a.length; k++) sum += a[k] * b[k];
    return sum;
}

function unit(row) {
    const largest = Math.max(...row.map(Math.abs));
    if (largest === 0) return row;
    const scaled = row.map((x) => x / largest);
    const length = Math.sqrt(product(scaled, scaled));
    return scaled.map((x) => x / length);
}

function cosineMatrix(vectors) {
    const rows = vectors.map(unit);
    return rows.map((a) => rows.map((b) => Math.max(-1, Math.min(1, product(a, b)))));
}
