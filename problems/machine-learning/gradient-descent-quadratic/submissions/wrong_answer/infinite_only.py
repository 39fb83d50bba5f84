"""Asks whether a coordinate is infinite, and overlooks those that are NaN already."""

import math


def descend(a, b, rate, steps):
    d = len(b)
    curvature = [[0.5 * (a[i][j] + a[j][i]) for j in range(d)] for i in range(d)]
    x = [0.0] * d
    for _ in range(steps):
        gradient = [sum(c * value for c, value in zip(row, x)) - target for row, target in zip(curvature, b)]
        x = [value - rate * slope for value, slope in zip(x, gradient)]
        if any(map(math.isinf, x)):
            return [math.inf] * d
    return x
