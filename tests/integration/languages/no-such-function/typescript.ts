function somethingElse(a: number, b: number): number {
    return a + b;
}
