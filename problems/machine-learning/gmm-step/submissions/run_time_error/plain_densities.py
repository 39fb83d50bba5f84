"""Divides densities by their sum: ZeroDivisionError where all of them underflow."""

import math


def gmm_step(data, components, variance_floor):
    rows = []
    for x in data:
        shares = [w / math.sqrt(2 * math.pi * v) * math.exp(-((x - m) ** 2) / (2 * v)) for w, m, v in components]
        total = sum(shares)
        rows.append([share / total for share in shares])
    updated = []
    for column, (_, mean, variance) in zip(zip(*rows), components):
        count = sum(column)
        if count >= 1e-12:
            mean = sum(r * x for r, x in zip(column, data)) / count
            variance = max(variance_floor, sum(r * (x - mean) ** 2 for r, x in zip(column, data)) / count)
        updated.append([count / len(data), mean, variance])
    return updated
