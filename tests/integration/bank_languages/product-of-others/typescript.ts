// Divides the product of all that is not 0, which is exact as a bigint of any size; zeros are told apart by their number.
function productsOfOthers(factors: (number | bigint)[]): bigint[] {
    const exact = factors.map(BigInt);
    const others = exact.filter((factor) => factor !== 0n);
    const zeros = exact.length - others.length;
    const product = others.reduce((all, factor) => all * factor, 1n);
    return exact.map((factor) => {
        if (zeros === 0) return product / factor;
        return zeros === 1 && factor === 0n ? product : 0n;
    });
}
