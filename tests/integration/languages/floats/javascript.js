function turnOver(x) {
    if (typeof x !== 'number') throw new TypeError(typeof x);
    return -x;
}
