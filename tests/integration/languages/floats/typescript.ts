function turnOver(x: number): number {
    return -x;
}
