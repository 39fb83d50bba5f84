// The products of what lies before each position, then those of what lies behind it multiplied in; exact as BigInt.
function productsOfOthers(factors) {
    const exact = factors.map(BigInt);
    const products = [];
    let before = 1n;
    for (const factor of exact) {
        products.push(before);
        before *= factor;
    }
    let behind = 1n;
    for (let i = exact.length - 1; i >= 0; i--) {
        products[i] *= behind;
        behind *= exact[i];
    }
    return products;
}
