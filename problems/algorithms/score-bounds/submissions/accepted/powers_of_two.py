"""Adds up the place of each bound from powers of two, the largest first, over the distinct scores."""
from itertools import groupby


def score_bounds(scores, thresholds):
    distinct = []
    ends = [0]
    for score, run in groupby(scores):
        distinct.append(score)
        ends.append(ends[-1] + len(list(run)))
    first_step = 1 << len(distinct).bit_length()
    bounds = []
    for threshold in thresholds:
        below = 0
        step = first_step
        while step:
            if below + step <= len(distinct) and distinct[below + step - 1] < threshold:
                below += step
            step //= 2
        found = below < len(distinct) and distinct[below] == threshold
        bounds.append([ends[below], ends[below + found]])
    return bounds
