"""Computes the variance as the mean of the squares minus the square of the mean."""

import math


def responsibilities(x, components):
    scores = [
        math.log(w) - math.log(v) / 2 - (x - m) ** 2 / (2 * v) if w > 0 else -math.inf for w, m, v in components
    ]
    largest = max(scores)
    shares = [math.exp(score - largest) for score in scores]
    total = sum(shares)
    return [share / total for share in shares]


def gmm_step(data, components, variance_floor):
    columns = list(zip(*(responsibilities(x, components) for x in data)))
    updated = []
    for column, (_, mean, variance) in zip(columns, components):
        count = sum(column)
        if count >= 1e-12:
            mean = sum(r * x for r, x in zip(column, data)) / count
            spread = sum(r * x * x for r, x in zip(column, data)) / count - mean * mean
            variance = max(variance_floor, spread)
        updated.append([count / len(data), mean, variance])
    return updated
