"""Adds up the partial derivatives of every product a[i][j] x[i] x[j] / 2, entry by entry."""

import math


def descend(a, b, rate, steps):
    d = len(b)
    entries = [(i, j, a[i][j] / 2) for i in range(d) for j in range(d) if a[i][j] != 0.0]
    x = [0.0] * d
    for _ in range(steps):
        slope = [-target for target in b]
        for i, j, half in entries:
            slope[i] += half * x[j]
            slope[j] += half * x[i]
        x = [value - rate * s for value, s in zip(x, slope)]
        if any(math.isinf(value) or math.isnan(value) for value in x):
            return [math.inf] * d
    return x
