// Centres depend on who belongs to whom alone: once every point chooses as it did in the round before, all is settled.
function nearest(point: number[], centres: number[][]): number {
    let best = 0;
    let smallest = Infinity;
    centres.forEach((centre, j) => {
        let distance = 0;
        for (let t = 0; t < point.length; t++) distance += (point[t] - centre[t]) ** 2;
        if (distance < smallest) {
            smallest = distance;
            best = j;
        }
    });
    return best;
}

function kmeans(points: number[][], centres: number[][], rounds: number): number[][] {
    let before: number[] = [];
    for (let round = 0; round < rounds; round++) {
        const chosen = points.map((point) => nearest(point, centres));
        if (chosen.every((j, i) => j === before[i])) break;
        before = chosen;
        const counts = centres.map(() => 0);
        const sums = centres.map((centre) => centre.map(() => 0));
        points.forEach((point, i) => {
            counts[chosen[i]]++;
            point.forEach((x, t) => (sums[chosen[i]][t] += x));
        });
        centres = centres.map((centre, j) => (counts[j] === 0 ? centre : sums[j].map((sum) => sum / counts[j])));
    }
    return centres;
}
