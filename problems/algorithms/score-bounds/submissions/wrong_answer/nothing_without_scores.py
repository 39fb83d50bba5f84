"""Returns the empty list when there are no scores."""
from bisect import bisect_left, bisect_right


def score_bounds(scores, thresholds):
    if not scores:
        return []
    return [[bisect_left(scores, threshold), bisect_right(scores, threshold)] for threshold in thresholds]
