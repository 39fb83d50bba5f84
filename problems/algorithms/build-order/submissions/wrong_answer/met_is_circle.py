"""Takes every stage that is met again for a circle, also when it is done long since."""


def build_order(n, requirements):
    needs = [[] for _ in range(n)]
    for stage, needed in set(map(tuple, requirements)):
        needs[stage].append(needed)
    done = set()
    order = []
    for start in range(n):
        if start in done:
            continue
        met = {start}
        way = [start]
        while way:
            stage = way[-1]
            if not needs[stage]:
                done.add(stage)
                order.append(way.pop())
                continue
            needed = needs[stage].pop()
            if needed in met:
                return []
            if needed not in done:
                met.add(needed)
                way.append(needed)
    return order
