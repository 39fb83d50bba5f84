"""Sums p ln(p / q) - p + q, none of which is negative: the same for distributions, and nothing cancels."""

import math


def surplus(here, there):
    if here == 0:
        return there
    relative = (there - here) / here
    if abs(relative) < 1e-3:  # the series of relative - log1p(relative), whose terms would cancel
        return here * sum((-relative) ** power / power for power in range(2, 8))
    return max(0.0, here * (math.log(here) - math.log(there)) - here + there)


def kl_divergence(p, q):
    total = 0.0
    for here, there in zip(p, q):
        if here > 0 and there == 0:
            return math.inf
        total += surplus(here, there)
    return total
