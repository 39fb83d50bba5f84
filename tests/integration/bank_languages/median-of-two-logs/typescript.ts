// Drops the front of one log at a time, half of what is still to be dropped, until the value wanted is the first that is left.
type Integer = number | bigint;

function smallestBut(dropped: number, first: Integer[], second: Integer[]): Integer {
    let i = 0;
    let j = 0;
    while (i < first.length && j < second.length && dropped > 0) {
        const step = (dropped + 1) >> 1;
        const nextI = Math.min(i + step, first.length);
        const nextJ = Math.min(j + step, second.length);
        if (first[nextI - 1] <= second[nextJ - 1]) {
            dropped -= nextI - i;
            i = nextI;
        } else {
            dropped -= nextJ - j;
            j = nextJ;
        }
    }
    if (i === first.length) return second[j + dropped];
    if (j === second.length) return first[i + dropped];
    return first[i] <= second[j] ? first[i] : second[j];
}

function medianOfTwoLogs(first: Integer[], second: Integer[]): number {
    const count = first.length + second.length;
    const below = smallestBut((count - 1) >> 1, first, second);
    const above = smallestBut(count >> 1, first, second);
    return Number(BigInt(below) + BigInt(above)) / 2;
}
