"""Orders the stages that some requirement mentions, and forgets the others."""

from collections import deque


def build_order(n, requirements):
    needed_by = {}
    open_requirements = {}
    for stage, needed in requirements:
        needed_by.setdefault(needed, []).append(stage)
        open_requirements[stage] = open_requirements.get(stage, 0) + 1
        open_requirements.setdefault(needed, 0)
    possible = deque(stage for stage in open_requirements if open_requirements[stage] == 0)
    order = []
    while possible:
        done = possible.popleft()
        order.append(done)
        for stage in needed_by.get(done, []):
            open_requirements[stage] -= 1
            if open_requirements[stage] == 0:
                possible.append(stage)
    return order if len(order) == len(open_requirements) else []
