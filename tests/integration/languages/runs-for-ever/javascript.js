function doubleIt(x) {
    while (x === 2);
    return 2 * x;
}
