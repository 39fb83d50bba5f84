let calls = 0;

function countCalls(x) {
    return ++calls;
}
