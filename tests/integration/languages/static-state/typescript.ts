let calls = 0;

function countCalls(x: number): number {
    return ++calls;
}
