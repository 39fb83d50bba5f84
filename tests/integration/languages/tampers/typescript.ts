(JSON as any).stringify = () => '[[1], "x"]';
(Object.prototype as any).toJSON = () => 'x';
(Array.prototype as any)[Symbol.iterator] = function* () {};

function doubleAll(values: number[], word: string): [number[], string] {
    const doubled: number[] = [];
    for (let i = 0; i < values.length; i++) doubled[i] = 2 * values[i];
    return [doubled, word + word];
}
