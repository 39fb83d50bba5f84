"""Keeps densities from vanishing by a small constant, which then outweighs true tails."""

import math


def responsibilities(x, components):
    shares = [
        w * (math.exp(-((x - m) ** 2) / (2 * v)) / math.sqrt(2 * math.pi * v) + 1e-12) for w, m, v in components
    ]
    total = sum(shares)
    return [share / total for share in shares]


def gmm_step(data, components, variance_floor):
    columns = list(zip(*(responsibilities(x, components) for x in data)))
    updated = []
    for column, (_, mean, variance) in zip(columns, components):
        count = sum(column)
        if count >= 1e-12:
            mean = sum(r * x for r, x in zip(column, data)) / count
            spread = sum(r * (x - mean) ** 2 for r, x in zip(column, data)) / count
            variance = max(variance_floor, spread)
        updated.append([count / len(data), mean, variance])
    return updated
