"""Lets equal scores follow each other (upper bound instead of lower bound)."""

from bisect import bisect_right


def most_rising(scores):
    ends = []
    for score in scores:
        place = bisect_right(ends, score)
        ends[place : place + 1] = [score]
    return len(ends)
