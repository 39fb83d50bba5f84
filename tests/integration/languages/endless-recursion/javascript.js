function deeper(n) {
    return deeper(n + 1) + 1;
}

function doubleIt(x) {
    return x === 2 ? deeper(0) : 2 * x;
}
