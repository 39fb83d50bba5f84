"""Returns the length of the best selection that ends with the last score."""

from bisect import bisect_left


def most_rising(scores):
    ends = []
    place = -1
    for score in scores:
        place = bisect_left(ends, score)
        ends[place : place + 1] = [score]
    return place + 1
