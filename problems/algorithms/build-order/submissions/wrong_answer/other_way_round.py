"""Reads [a, b] as "a comes before b"."""

from collections import deque


def build_order(n, requirements):
    followers = [[] for _ in range(n)]
    waiting_for = [0] * n
    for first, second in requirements:
        followers[first].append(second)
        waiting_for[second] += 1
    possible = deque(stage for stage in range(n) if waiting_for[stage] == 0)
    order = []
    while possible:
        done = possible.popleft()
        order.append(done)
        for stage in followers[done]:
            waiting_for[stage] -= 1
            if waiting_for[stage] == 0:
                possible.append(stage)
    return order if len(order) == n else []
