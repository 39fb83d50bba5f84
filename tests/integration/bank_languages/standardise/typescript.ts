// The mean is corrected by what is left of the distances from it, since long sums of large values are rounded a little.
type Scale = (value: number) => number;

function average(values: number[]): number {
    return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function scaleOf(column: number[]): Scale {
    if (column.every((value) => value === column[0])) return () => 0;
    const rough = average(column);
    const mean = rough + average(column.map((value) => value - rough));
    const deviation = Math.sqrt(average(column.map((value) => (value - mean) ** 2)));
    return (value) => (value - mean) / deviation;
}

function standardise(train: number[][], test: number[][]): number[][] {
    const scales = train[0].map((_, j) => scaleOf(train.map((row) => row[j])));
    return test.map((row) => row.map((value, j) => scales[j](value)));
}
