"""Evaluates the formula for every class: log of 0, or a division by 0."""

import math


def kl_divergence(p, q):
    return max(0.0, sum(here * math.log(here / there) for here, there in zip(p, q)))
