function doubleIt(x: number): number {
    while (x === 2);
    return 2 * x;
}
