let calls = 0;

export function countCalls(x) {
    return ++calls;
}
