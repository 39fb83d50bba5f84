"""Says that one checkpoint can always be kept."""

from bisect import bisect_left


def most_rising(scores):
    ends = []
    for score in scores:
        place = bisect_left(ends, score)
        ends[place : place + 1] = [score]
    return max(1, len(ends))
