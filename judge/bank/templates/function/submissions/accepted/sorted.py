"""Sorts, then looks for the first reading above the threshold. The first Python program here is the reference."""

from bisect import bisect_right


def count_above(readings, threshold):
    return len(readings) - bisect_right(sorted(readings), threshold)
