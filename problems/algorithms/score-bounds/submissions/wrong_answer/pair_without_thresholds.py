"""Prepares one pair of bounds for each threshold, and one more when there is none."""
from bisect import bisect_left, bisect_right


def score_bounds(scores, thresholds):
    if not scores or not thresholds:
        return [[0, 0]] * max(1, len(thresholds))
    return [[bisect_left(scores, threshold), bisect_right(scores, threshold)] for threshold in thresholds]
