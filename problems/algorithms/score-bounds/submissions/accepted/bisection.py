"""The two bisections of the library."""
from bisect import bisect_left, bisect_right


def score_bounds(scores, thresholds):
    return [[bisect_left(scores, threshold), bisect_right(scores, threshold)] for threshold in thresholds]
