function deeper(n: number): number {
    return deeper(n + 1) + 1;
}

function doubleIt(x: number): number {
    return x === 2 ? deeper(0) : 2 * x;
}
