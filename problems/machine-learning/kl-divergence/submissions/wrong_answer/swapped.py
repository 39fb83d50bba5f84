"""Takes the weights from q: the divergence of q from p."""

import math


def kl_divergence(p, q):
    total = 0.0
    for here, there in zip(p, q):
        if there > 0:
            if here == 0:
                return math.inf
            total += there * (math.log(there) - math.log(here))
    return max(0.0, total)
