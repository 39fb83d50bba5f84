"""Answers -1 twice for a threshold that no score equals."""
from bisect import bisect_left, bisect_right


def score_bounds(scores, thresholds):
    bounds = []
    for threshold in thresholds:
        first, last = bisect_left(scores, threshold), bisect_right(scores, threshold)
        bounds.append([first, last] if first < last or not scores else [-1, -1])
    return bounds
