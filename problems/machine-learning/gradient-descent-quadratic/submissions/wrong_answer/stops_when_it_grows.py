"""Takes a gradient that grows for divergence."""

import math


def descend(a, b, rate, steps):
    d = len(b)
    curvature = [[0.5 * (a[i][j] + a[j][i]) for j in range(d)] for i in range(d)]
    x = [0.0] * d
    before = math.inf
    for _ in range(steps):
        gradient = [sum(c * value for c, value in zip(row, x)) - target for row, target in zip(curvature, b)]
        x = [value - rate * slope for value, slope in zip(x, gradient)]
        size = max(map(abs, gradient))
        if size > before * 1.0001 or not all(map(math.isfinite, x)):
            return [math.inf] * d
        before = size
    return x
