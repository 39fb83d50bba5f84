"""Adds 1 at each start and takes 1 away at each end; at a single point the two cancel, and it vanishes."""

from collections import Counter


def merge_spans(spans):
    change = Counter()
    for start, end in spans:
        change[start] += 1
        change[end] -= 1
    joined = []
    is_open = 0
    for time in sorted(change):
        if change[time] == 0:
            continue
        if is_open == 0:
            joined.append([time, time])
        is_open += change[time]
        if is_open == 0:
            joined[-1][1] = time
    return joined
