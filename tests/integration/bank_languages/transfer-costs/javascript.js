// Dijkstra: no cost is negative, so the smallest open cost is final. Sums stay below 2^53.
class Heap {
    entries = []; // [cost, centre]

    push(entry) {
        const { entries } = this;
        let place = entries.length;
        while (place > 0 && entry[0] < entries[(place - 1) >> 1][0]) {
            entries[place] = entries[(place - 1) >> 1];
            place = (place - 1) >> 1;
        }
        entries[place] = entry;
    }

    pop() {
        const { entries } = this;
        const top = entries[0];
        const moved = entries.pop();
        if (entries.length === 0) return top;
        let place = 0;
        for (let child = 1; child < entries.length; child = 2 * place + 1) {
            if (child + 1 < entries.length && entries[child + 1][0] < entries[child][0]) child++;
            if (moved[0] <= entries[child][0]) break;
            entries[place] = entries[child];
            place = child;
        }
        entries[place] = moved;
        return top;
    }
}

function transferCosts(n, links, source) {
    const leaving = Array.from({ length: n }, () => []);
    for (const link of links) leaving[link[0]].push(link);
    const best = new Array(n).fill(Infinity);
    best[source] = 0;
    const open = new Heap();
    open.push([0, source]);
    while (open.entries.length > 0) {
        const [cost, centre] = open.pop();
        if (cost > best[centre]) continue; // found cheaper meanwhile
        for (const [, end, more] of leaving[centre]) {
            if (cost + more >= best[end]) continue;
            best[end] = cost + more;
            open.push([best[end], end]);
        }
    }
    return best.map((cost) => (cost === Infinity ? -1 : cost));
}
