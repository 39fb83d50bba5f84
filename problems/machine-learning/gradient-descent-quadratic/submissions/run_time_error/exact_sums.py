"""Adds up with math.fsum, which raises an exception when a sum overflows."""

import math


def descend(a, b, rate, steps):
    d = len(b)
    curvature = [[0.5 * (a[i][j] + a[j][i]) for j in range(d)] for i in range(d)]
    x = [0.0] * d
    for _ in range(steps):
        gradient = [math.fsum(c * value for c, value in zip(row, x)) - target for row, target in zip(curvature, b)]
        x = [value - rate * slope for value, slope in zip(x, gradient)]
        if not all(map(math.isfinite, x)):
            return [math.inf] * d
    return x
