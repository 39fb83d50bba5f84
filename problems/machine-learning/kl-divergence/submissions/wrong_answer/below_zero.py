"""Returns the sum as it comes, also when rounding leaves it a little below 0."""

import math


def kl_divergence(p, q):
    total = 0.0
    for here, there in zip(p, q):
        if here > 0:
            if there == 0:
                return math.inf
            total += here * (math.log(here) - math.log(there))
    return total
