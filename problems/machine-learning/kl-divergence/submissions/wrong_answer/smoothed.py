"""Adds a small constant to all probabilities, so that no logarithm of 0 is ever taken."""

import math


def kl_divergence(p, q):
    smooth = 1e-10
    total = sum(here * math.log((here + smooth) / (there + smooth)) for here, there in zip(p, q))
    return max(0.0, total)
