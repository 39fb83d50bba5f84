function countDown(n) {
    return n === 0 ? 0 : countDown(n - 1) + 1;
}
