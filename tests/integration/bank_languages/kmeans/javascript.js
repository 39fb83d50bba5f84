// All points choose before any centre moves; a round that moves none is the last one that could.
function nearest(point, centres) {
    let best = 0;
    let smallest = Infinity;
    for (let j = 0; j < centres.length; j++) {
        const distance = point.reduce((sum, x, t) => sum + (x - centres[j][t]) ** 2, 0);
        if (distance < smallest) {
            smallest = distance;
            best = j;
        }
    }
    return best;
}

function kmeans(points, centres, rounds) {
    for (let round = 0; round < rounds; round++) {
        const groups = centres.map(() => []);
        for (const point of points) groups[nearest(point, centres)].push(point);
        const moved = centres.map((centre, j) => centre.map((c, t) =>
            groups[j].length === 0 ? c : groups[j].reduce((sum, point) => sum + point[t], 0) / groups[j].length));
        if (moved.every((centre, j) => centre.every((c, t) => c === centres[j][t]))) break;
        centres = moved;
    }
    return centres;
}
