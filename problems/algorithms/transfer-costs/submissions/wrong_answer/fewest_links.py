"""Breadth first: of all paths with the fewest links it takes the cheapest."""


def transfer_costs(n, links, source):
    leaving = [[] for _ in range(n)]
    for start, end, cost in links:
        leaving[start].append((end, cost))
    costs = [-1] * n
    costs[source] = 0
    level = [source]
    while level:
        found = {}
        for centre in level:
            for end, more in leaving[centre]:
                if costs[end] == -1:
                    found[end] = min(found.get(end, costs[centre] + more), costs[centre] + more)
        for centre, cost in found.items():
            costs[centre] = cost
        level = list(found)
    return costs
