function doubleIt(x) {
    console.log('looking at', x);
    console.error('aside', x);
    return 2 * x;
}
