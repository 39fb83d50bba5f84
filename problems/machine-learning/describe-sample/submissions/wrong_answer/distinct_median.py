"""Sorts the set of the values for the median, so that repeats are lost."""

import math


def describe(values):
    n = len(values)
    if n == 0:
        return []
    ordered = sorted(set(values))
    m = len(ordered)
    mean = math.fsum(values) / n
    median = ordered[m // 2] if m % 2 else (ordered[m // 2 - 1] + ordered[m // 2]) / 2
    if n == 1:
        return [mean, median, 0.0]
    squares = math.fsum((value - mean) ** 2 for value in values)
    return [mean, median, math.sqrt(squares / (n - 1))]
