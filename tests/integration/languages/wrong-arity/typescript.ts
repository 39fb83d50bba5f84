function addUp(a: number): number {
    return a;
}
