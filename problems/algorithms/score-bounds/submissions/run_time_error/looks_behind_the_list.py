"""Looks whether the score at the place found is the threshold, also behind the last score."""
from bisect import bisect_left, bisect_right


def score_bounds(scores, thresholds):
    bounds = []
    for threshold in thresholds:
        first = bisect_left(scores, threshold)
        last = bisect_right(scores, threshold) if scores[first] == threshold else first
        bounds.append([first, last])
    return bounds
