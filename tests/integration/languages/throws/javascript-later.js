async function doubleIt(x) {
    await null;
    if (x === 2) {
        Promise.reject(new Error('the reason'));
        await new Promise((resolve) => setTimeout(resolve, 10000));
    }
    return 2 * x;
}
