"""Takes the maximum over all ends, which does not exist without scores."""

from bisect import bisect_left


def most_rising(scores):
    ends = []
    lengths = []
    for score in scores:
        place = bisect_left(ends, score)
        ends[place : place + 1] = [score]
        lengths.append(place + 1)
    return max(lengths)
