function somethingElse(a, b) {
    return a + b;
}
