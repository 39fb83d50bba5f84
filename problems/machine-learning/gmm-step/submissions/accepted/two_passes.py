"""Responsibilities from shifted logarithms, then weighted means, then variances around them."""

import math


def responsibilities(x, components):
    scores = [
        math.log(weight) - math.log(variance) / 2 - (x - mean) ** 2 / (2 * variance) if weight > 0 else -math.inf
        for weight, mean, variance in components
    ]
    largest = max(scores)
    shares = [math.exp(score - largest) for score in scores]
    total = math.fsum(shares)
    return [share / total for share in shares]


def gmm_step(data, components, variance_floor):
    columns = list(zip(*(responsibilities(x, components) for x in data)))
    updated = []
    for column, (_, mean, variance) in zip(columns, components):
        count = math.fsum(column)
        if count >= 1e-12:
            mean = math.fsum(r * x for r, x in zip(column, data)) / count
            spread = math.fsum(r * (x - mean) ** 2 for r, x in zip(column, data)) / count
            variance = max(variance_floor, spread)
        updated.append([count / len(data), mean, variance])
    return updated
