"""Takes a centre for done when it is pushed, so that the first path found to it stays."""

from heapq import heappop, heappush


def transfer_costs(n, links, source):
    leaving = [[] for _ in range(n)]
    for start, end, cost in sorted(links, key=lambda link: link[2]):
        leaving[start].append((end, cost))
    costs = [-1] * n
    costs[source] = 0
    heap = [(0, source)]
    while heap:
        cost, centre = heappop(heap)
        for end, more in leaving[centre]:
            if costs[end] == -1:
                costs[end] = cost + more
                heappush(heap, (cost + more, end))
    return costs
