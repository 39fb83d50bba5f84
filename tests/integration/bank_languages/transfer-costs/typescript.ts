// Dijkstra: no cost is negative, so the smallest open cost is final. Each open centre is in the heap once and knows its
// place there, so that it can rise when its cost falls.
function transferCosts(n: number, links: number[][], source: number): number[] {
    const leaving: number[][][] = Array.from({ length: n }, () => []);
    for (const link of links) leaving[link[0]].push(link);
    const best = new Array<number>(n).fill(Infinity);
    const heap: number[] = [];
    const placeOf = new Int32Array(n).fill(-1);

    const put = (centre: number, place: number): void => {
        heap[place] = centre;
        placeOf[centre] = place;
    };
    const lower = (centre: number, cost: number): void => {
        best[centre] = cost;
        let place = placeOf[centre] < 0 ? heap.length : placeOf[centre];
        for (let above = (place - 1) >> 1; place > 0 && cost < best[heap[above]]; above = (place - 1) >> 1) {
            put(heap[above], place);
            place = above;
        }
        put(centre, place);
    };
    const takeCheapest = (): number => {
        const cheapest = heap[0];
        const moved = heap.pop()!;
        if (heap.length === 0) return cheapest;
        let place = 0;
        for (let child = 1; child < heap.length; child = 2 * place + 1) {
            if (child + 1 < heap.length && best[heap[child + 1]] < best[heap[child]]) child++;
            if (best[moved] <= best[heap[child]]) break;
            put(heap[child], place);
            place = child;
        }
        put(moved, place);
        return cheapest;
    };

    lower(source, 0);
    while (heap.length > 0) {
        const centre = takeCheapest();
        for (const [, end, more] of leaving[centre]) {
            if (best[centre] + more < best[end]) lower(end, best[centre] + more);
        }
    }
    return best.map((cost) => (cost === Infinity ? -1 : cost));
}
