"""Dijkstra's algorithm with a heap; entries that are out of date are skipped."""

from heapq import heappop, heappush


def transfer_costs(n, links, source):
    leaving = [[] for _ in range(n)]
    for start, end, cost in links:
        leaving[start].append((end, cost))
    best = [None] * n
    best[source] = 0
    heap = [(0, source)]
    while heap:
        cost, centre = heappop(heap)
        if cost > best[centre]:
            continue
        for end, more in leaving[centre]:
            if best[end] is None or cost + more < best[end]:
                best[end] = cost + more
                heappush(heap, (cost + more, end))
    return [-1 if cost is None else cost for cost in best]
