function countDown(n: number): number {
    return n === 0 ? 0 : countDown(n - 1) + 1;
}
