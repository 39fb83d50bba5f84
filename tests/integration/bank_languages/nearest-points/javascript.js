// The k-th smallest squared distance decides: what is nearer is in, and points at just that distance fill the places left.
function nearestPoints(points, [a, b], k) {
    // Beyond 2^53 only a BigInt is exact.
    const squared = BigInt64Array.from(points, ([x, y]) => BigInt(x - a) ** 2n + BigInt(y - b) ** 2n);
    const limit = squared.slice().sort()[k - 1];
    const inside = [];
    const border = [];
    squared.forEach((distance, index) => {
        if (distance < limit) inside.push(index);
        else if (distance === limit) border.push(index);
    });
    return [...inside, ...border.slice(0, k - inside.length)];
}
