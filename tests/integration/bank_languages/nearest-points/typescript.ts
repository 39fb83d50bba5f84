// Sorts the indices by squared distance. Beyond 2^53 only a bigint holds it exactly.
function nearestPoints(points: number[][], query: number[], k: number): number[] {
    const [a, b] = query;
    const squared = points.map(([x, y]) => BigInt(x - a) ** 2n + BigInt(y - b) ** 2n);
    const order = points.map((_, index) => index);
    order.sort((i, j) => (squared[i] < squared[j] ? -1 : squared[i] > squared[j] ? 1 : 0));
    return order.slice(0, k);
}
