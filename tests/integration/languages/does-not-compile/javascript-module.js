export function doubleIt(x) {
    return 2 * (x;
}
