"""Takes A x - b for the gradient, which holds for symmetric matrices only."""

import math


def descend(a, b, rate, steps):
    d = len(b)
    x = [0.0] * d
    for _ in range(steps):
        gradient = [sum(c * value for c, value in zip(row, x)) - target for row, target in zip(a, b)]
        x = [value - rate * slope for value, slope in zip(x, gradient)]
        if not all(map(math.isfinite, x)):
            return [math.inf] * d
    return x
