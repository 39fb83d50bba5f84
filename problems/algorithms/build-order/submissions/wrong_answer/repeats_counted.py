"""Keeps the followers in sets, but counts every repeated requirement, so that the counter never gets down to 0."""

from collections import deque


def build_order(n, requirements):
    needed_by = [set() for _ in range(n)]
    open_requirements = [0] * n
    for stage, needed in requirements:
        needed_by[needed].add(stage)
        open_requirements[stage] += 1
    possible = deque(stage for stage in range(n) if open_requirements[stage] == 0)
    order = []
    while possible:
        done = possible.popleft()
        order.append(done)
        for stage in needed_by[done]:
            open_requirements[stage] -= 1
            if open_requirements[stage] == 0:
                possible.append(stage)
    return order if len(order) == n else []
