function doubleIt(x) {
    if (x === 2) throw new RangeError('the reason');
    return 2 * x;
}
