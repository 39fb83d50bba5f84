"""Bellman-Ford: goes over all links until no cost falls any more."""


def transfer_costs(n, links, source):
    best = {source: 0}
    has_changed = True
    while has_changed:
        has_changed = False
        for start, end, cost in links:
            if start in best and (end not in best or best[start] + cost < best[end]):
                best[end] = best[start] + cost
                has_changed = True
    return [best.get(centre, -1) for centre in range(n)]
