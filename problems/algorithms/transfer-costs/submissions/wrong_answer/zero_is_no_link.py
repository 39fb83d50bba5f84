"""Keeps the cheapest cost by pair of centres, where 0 stands for no link."""

from collections import defaultdict
from heapq import heappop, heappush


def transfer_costs(n, links, source):
    leaving = [defaultdict(int) for _ in range(n)]
    for start, end, cost in links:
        known = leaving[start][end]
        leaving[start][end] = min(known, cost) if known else cost
    best = [None] * n
    best[source] = 0
    heap = [(0, source)]
    while heap:
        cost, centre = heappop(heap)
        if cost > best[centre]:
            continue
        for end, more in leaving[centre].items():
            if more and (best[end] is None or cost + more < best[end]):
                best[end] = cost + more
                heappush(heap, (cost + more, end))
    return [-1 if cost is None else cost for cost in best]
