"""Sums p * (ln p - ln q) over the classes that p gives weight, rounding the sum once."""

import math


def kl_divergence(p, q):
    terms = []
    for here, there in zip(p, q):
        if here == 0:
            continue
        if there == 0:
            return math.inf
        terms.append(here * (math.log(here) - math.log(there)))
    return max(0.0, math.fsum(terms))
