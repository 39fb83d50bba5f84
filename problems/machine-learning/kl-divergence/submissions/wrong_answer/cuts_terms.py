"""Cuts every single term off at 0, where only the sum is never negative."""

import math


def kl_divergence(p, q):
    total = 0.0
    for here, there in zip(p, q):
        if here > 0:
            if there == 0:
                return math.inf
            total += max(0.0, here * (math.log(here) - math.log(there)))
    return total
