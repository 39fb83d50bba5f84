"""Leaves the large number that stands for unknown in the result."""

from heapq import heappop, heappush


def transfer_costs(n, links, source):
    leaving = [[] for _ in range(n)]
    for start, end, cost in links:
        leaving[start].append((end, cost))
    best = [10**18] * n
    best[source] = 0
    heap = [(0, source)]
    while heap:
        cost, centre = heappop(heap)
        if cost > best[centre]:
            continue
        for end, more in leaving[centre]:
            if cost + more < best[end]:
                best[end] = cost + more
                heappush(heap, (cost + more, end))
    return best
