"""Divides the squares by n, as for a whole population."""

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
    squares = math.fsum((value - mean) ** 2 for value in values)
    return [mean, median, math.sqrt(squares / n)]
