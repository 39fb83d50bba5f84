// Orders the residuals by magnitude, and squares them as bigint, since squares may pass 2^53.
function squaresInOrder(residuals: number[]): bigint[] {
    return residuals
        .map(Math.abs)
        .sort((a, b) => a - b)
        .map((magnitude) => BigInt(magnitude) * BigInt(magnitude));
}
