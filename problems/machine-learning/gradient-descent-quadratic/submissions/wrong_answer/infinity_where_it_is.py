"""Puts infinity only in the places of coordinates that have overflowed."""

import math


def descend(a, b, rate, steps):
    d = len(b)
    curvature = [[0.5 * (a[i][j] + a[j][i]) for j in range(d)] for i in range(d)]
    x = [0.0] * d
    for _ in range(steps):
        gradient = [sum(c * value for c, value in zip(row, x)) - target for row, target in zip(curvature, b)]
        x = [value - rate * slope for value, slope in zip(x, gradient)]
        if not all(map(math.isfinite, x)):
            return [value if math.isfinite(value) else math.inf for value in x]
    return x
