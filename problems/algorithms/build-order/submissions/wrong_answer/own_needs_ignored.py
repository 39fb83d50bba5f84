"""Passes over requirements of a stage by itself as if they were fulfilled."""

from collections import deque


def build_order(n, requirements):
    needed_by = [[] for _ in range(n)]
    open_requirements = [0] * n
    for stage, needed in requirements:
        if stage != needed:
            needed_by[needed].append(stage)
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
