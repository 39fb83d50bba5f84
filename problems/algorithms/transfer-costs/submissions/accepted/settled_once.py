"""Dijkstra's algorithm along links: the heap holds the cost of going over each link that leaves settled centres."""

from heapq import heappop, heappush


def transfer_costs(n, links, source):
    by_start = [[] for _ in range(n)]
    for index, link in enumerate(links):
        by_start[link[0]].append(index)
    costs = [-1] * n
    heap = [(0, source)]
    while heap:
        cost, centre = heappop(heap)
        if costs[centre] != -1:
            continue
        costs[centre] = cost
        for index in by_start[centre]:
            _, end, more = links[index]
            if costs[end] == -1:
                heappush(heap, (cost + more, end))
    return costs
