"""Gives every measurement wholly to its likeliest component, as k-means would."""

import math


def responsibilities(x, components):
    scores = [
        math.log(w) - math.log(v) / 2 - (x - m) ** 2 / (2 * v) if w > 0 else -math.inf for w, m, v in components
    ]
    largest = max(scores)
    winner = scores.index(largest)
    return [1.0 if j == winner else 0.0 for j in range(len(scores))]


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
