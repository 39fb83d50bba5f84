function doubleIt(x: number): number {
    const missing: string[] = [];
    if (x === 2) return missing[x].length;
    return 2 * x;
}
