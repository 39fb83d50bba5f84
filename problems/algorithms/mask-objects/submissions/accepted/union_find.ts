// Every marked cell is joined with the marked ones above it and to its left.
function countObjects(mask: string[]): number {
    if (mask.length === 0) return 0;
    const columns = mask[0].length;
    const parent = new Int32Array(mask.length * columns).map((_, cell) => cell);
    let objects = 0;
    const top = (cell: number): number => {
        while (parent[cell] !== cell) {
            parent[cell] = parent[parent[cell]];
            cell = parent[cell];
        }
        return cell;
    };
    const join = (a: number, b: number): void => {
        a = top(a);
        b = top(b);
        if (a === b) return;
        parent[a] = b;
        objects--;
    };
    mask.forEach((row, r) => {
        for (let c = 0; c < columns; c++) {
            if (row[c] !== "#") continue;
            objects++;
            if (r > 0 && mask[r - 1][c] === "#") join(r * columns + c, (r - 1) * columns + c);
            if (c > 0 && row[c - 1] === "#") join(r * columns + c, r * columns + c - 1);
        }
    });
    return objects;
}
