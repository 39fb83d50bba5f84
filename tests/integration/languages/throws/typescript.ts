function doubleIt(x: number): number {
    if (x === 2) throw new RangeError('the reason');
    return 2 * x;
}
