type Three = [number, string, boolean[]];

function turnOver(rows: number[][], maybe: number | null, three: Three, m: number[][]): [number[][], number | null, Three, number[][]] {
    const [number, text, flags] = three;
    return [[...rows].reverse(), maybe, [number + 1, text + '!', flags], [...m].reverse()];
}
