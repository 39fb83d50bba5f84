"""Sorts, and goes over the data again for the deviations, which also tell by how much the mean was rounded."""

import math


def describe(values):
    n = len(values)
    if n == 0:
        return []
    ordered = sorted(values)
    mean = math.fsum(values) / n
    median = ordered[n // 2] if n % 2 else (ordered[n // 2 - 1] + ordered[n // 2]) / 2
    if n == 1:
        return [mean, median, 0.0]
    deviations = [value - mean for value in values]
    rest = math.fsum(deviations) / n
    squares = math.fsum((deviation - rest) ** 2 for deviation in deviations)
    return [mean + rest, median, math.sqrt(squares / (n - 1))]
