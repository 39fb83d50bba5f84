// The nearest smaller number on each side bounds what an hour can reserve; the search for it jumps over what is known to be
// as large. Products may exceed 2^53.
function nearestSmaller(free: number[]): Int32Array {
    const nearest = new Int32Array(free.length);
    for (let hour = 0; hour < free.length; hour++) {
        let before = hour - 1;
        while (before >= 0 && free[before] >= free[hour]) before = nearest[before];
        nearest[hour] = before;
    }
    return nearest;
}

function largestReservation(free: number[]): bigint {
    const left = nearestSmaller(free);
    const fromTheEnd = nearestSmaller([...free].reverse()).reverse();
    let best = 0n;
    for (let hour = 0; hour < free.length; hour++) {
        const end = free.length - 1 - fromTheEnd[hour];
        const product = BigInt(free[hour]) * BigInt(end - left[hour] - 1);
        if (product > best) best = product;
    }
    return best;
}
