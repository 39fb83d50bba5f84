"""Lets the first link pay off: a centre's own cost begins with that of its link to itself, if there is one."""

from heapq import heappop, heappush


def transfer_costs(n, links, source):
    leaving = [[] for _ in range(n)]
    staying = [0] * n
    for start, end, cost in links:
        if start == end:
            staying[start] = cost
        else:
            leaving[start].append((end, cost))
    best = [None] * n
    best[source] = staying[source]
    heap = [(staying[source], source)]
    while heap:
        cost, centre = heappop(heap)
        if cost > best[centre]:
            continue
        for end, more in leaving[centre]:
            if best[end] is None or cost + more < best[end]:
                best[end] = cost + more
                heappush(heap, (cost + more, end))
    return [-1 if cost is None else cost for cost in best]
