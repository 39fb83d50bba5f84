"""Mean of the squares minus square of the mean, which rounding takes below 0."""

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
    squares = sum(value * value for value in values) - n * mean * mean
    return [mean, median, math.sqrt(squares / (n - 1))]
