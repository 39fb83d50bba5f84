"""Depth first with a stack of its own: a stage is appended when all that it needs has been."""

NEW, OPEN, DONE = range(3)


def build_order(n, requirements):
    needs = [[] for _ in range(n)]
    for stage, needed in requirements:
        needs[stage].append(needed)
    state = [NEW] * n
    order = []
    for start in range(n):
        if state[start] != NEW:
            continue
        state[start] = OPEN
        way = [start]
        while way:
            stage = way[-1]
            if not needs[stage]:
                state[stage] = DONE
                order.append(way.pop())
                continue
            needed = needs[stage].pop()
            if state[needed] == OPEN:
                return []
            if state[needed] == NEW:
                state[needed] = OPEN
                way.append(needed)
    return order
