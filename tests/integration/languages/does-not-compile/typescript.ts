function doubleIt(x: number): number {
    return `${2 * x}`;
}
