"""Divides by n - 1 also for a single value."""

import math


def describe(values):
    n = len(values)
    if n == 0:
        return []
    ordered = sorted(values)
    mean = math.fsum(values) / n
    median = ordered[n // 2] if n % 2 else (ordered[n // 2 - 1] + ordered[n // 2]) / 2
    squares = math.fsum((value - mean) ** 2 for value in values)
    return [mean, median, math.sqrt(squares / (n - 1))]
