"""Searches for each threshold only from the place of the one before it on."""
from bisect import bisect_left, bisect_right


def score_bounds(scores, thresholds):
    bounds = []
    first = last = 0
    for threshold in thresholds:
        first = bisect_left(scores, threshold, first)
        last = bisect_right(scores, threshold, last)
        bounds.append([first, last])
    return bounds
