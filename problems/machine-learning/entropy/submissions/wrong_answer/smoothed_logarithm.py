"""Adds a small constant inside the logarithm instead of leaving zero counts out."""

import math


def entropy(counts):
    total = sum(counts)
    if total == 0:
        return 0.0
    return -sum(count / total * math.log2(count / total + 1e-9) for count in counts)
