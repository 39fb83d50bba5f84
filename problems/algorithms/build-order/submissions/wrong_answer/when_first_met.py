"""Appends a stage as soon as the first of its requirements is done, and not the last."""

from collections import deque


def build_order(n, requirements):
    needed_by = [[] for _ in range(n)]
    open_requirements = [0] * n
    for stage, needed in requirements:
        needed_by[needed].append(stage)
        open_requirements[stage] += 1
    order = []
    possible = deque(stage for stage in range(n) if open_requirements[stage] == 0)
    met = set(possible)
    while possible:
        done = possible.popleft()
        order.append(done)
        for stage in needed_by[done]:
            open_requirements[stage] -= 1
            if stage not in met:
                met.add(stage)
                possible.append(stage)
    return order if not any(open_requirements) else []
