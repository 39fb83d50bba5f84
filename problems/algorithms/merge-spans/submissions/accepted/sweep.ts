// Sweeps over all starts and ends and counts how many spans are open; starts come before ends at the same point.
type Time = number | bigint;

function mergeSpans(spans: Time[][]): Time[][] {
    const ascending = (a: Time, b: Time): number => (a < b ? -1 : a > b ? 1 : 0);
    const starts = spans.map((span) => span[0]).sort(ascending);
    const ends = spans.map((span) => span[1]).sort(ascending);
    const joined: Time[][] = [];
    let begun = 0;
    ends.forEach((end, ended) => {
        for (; begun < starts.length && starts[begun] <= end; begun++) {
            if (begun === ended) joined.push([starts[begun], end]);
        }
        joined[joined.length - 1][1] = end;
    });
    return joined;
}
