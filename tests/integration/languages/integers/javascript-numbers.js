// Small ones come as numbers, which is what most solutions reckon with; large ones are exact.
function turnOver(x) {
    const big = x > Number.MAX_SAFE_INTEGER || x < Number.MIN_SAFE_INTEGER;
    if ((typeof x === 'bigint') !== big) throw new TypeError(typeof x);
    return typeof x === 'bigint' ? -x - 1n : -x - 1;
}
