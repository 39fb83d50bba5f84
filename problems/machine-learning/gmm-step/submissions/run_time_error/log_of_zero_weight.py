"""Takes the logarithm of every weight: ValueError for a component of weight 0."""

import math


def gmm_step(data, components, variance_floor):
    rows = []
    for x in data:
        scores = [math.log(w) - math.log(v) / 2 - (x - m) ** 2 / (2 * v) for w, m, v in components]
        largest = max(scores)
        shares = [math.exp(score - largest) for score in scores]
        rows.append([share / sum(shares) for share in shares])
    updated = []
    for column, (_, mean, variance) in zip(zip(*rows), components):
        count = sum(column)
        if count >= 1e-12:
            mean = sum(r * x for r, x in zip(column, data)) / count
            variance = max(variance_floor, sum(r * (x - mean) ** 2 for r, x in zip(column, data)) / count)
        updated.append([count / len(data), mean, variance])
    return updated
