"""Leaves out every class that has a 0 on either side."""

import math


def kl_divergence(p, q):
    terms = [here * (math.log(here) - math.log(there)) for here, there in zip(p, q) if here > 0 and there > 0]
    return max(0.0, math.fsum(terms))
