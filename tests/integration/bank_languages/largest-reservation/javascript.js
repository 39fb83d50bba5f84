// A stack of begins and machines: an hour reaches back to where the last one began that it takes off. Products may exceed 2^53.
function largestReservation(free) {
    const waiting = [];
    let best = 0n;
    [...free, 0].forEach((machines, hour) => {
        let begin = hour;
        while (waiting.length > 0 && waiting[waiting.length - 1].machines >= machines) {
            const ended = waiting.pop();
            begin = ended.begin;
            const product = BigInt(ended.machines) * BigInt(hour - begin);
            if (product > best) best = product;
        }
        waiting.push({ begin, machines });
    });
    return best;
}
