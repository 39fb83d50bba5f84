// Floods every object from its first cell; an empty frame around the mask saves all questions about its edges.
function countObjects(mask) {
    if (mask.length === 0) return 0;
    const width = mask[0].length + 2;
    const isNew = new Uint8Array((mask.length + 2) * width);
    mask.forEach((row, r) => {
        for (let c = 0; c < row.length; c++) isNew[(r + 1) * width + c + 1] = row[c] === "#" ? 1 : 0;
    });
    let objects = 0;
    for (let start = 0; start < isNew.length; start++) {
        if (!isNew[start]) continue;
        objects++;
        isNew[start] = 0;
        const waiting = [start];
        while (waiting.length > 0) {
            const cell = waiting.pop();
            for (const next of [cell - width, cell + width, cell - 1, cell + 1]) {
                if (!isNew[next]) continue;
                isNew[next] = 0;
                waiting.push(next);
            }
        }
    }
    return objects;
}
