// Math.hypot scales before it squares, so lengths neither overflow nor vanish; then one product per pair of unit rows.
function cosineMatrix(vectors: number[][]): number[][] {
    const rows = vectors.map((row) => {
        const length = Math.hypot(...row);
        return row.map((x) => (length > 0 ? x / length : 0));
    });
    const cosine = (a: number[], b: number[]): number => {
        let product = 0;
        for (let k = 0; k < a.length; k++) product += a[k] * b[k];
        return Math.max(-1, Math.min(1, product));
    };
    return rows.map((a) => rows.map((b) => cosine(a, b)));
}
