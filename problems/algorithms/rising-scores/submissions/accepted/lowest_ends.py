"""For each length the lowest last score of a rising selection; a binary search finds the place of each new score."""

from bisect import bisect_left


def most_rising(scores):
    ends = []
    for score in scores:
        place = bisect_left(ends, score)
        ends[place : place + 1] = [score]
    return len(ends)
