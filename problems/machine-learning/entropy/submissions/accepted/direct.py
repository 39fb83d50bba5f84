"""Sums -p log2 p over the labels that occur, with exact integers and one rounding of the sum."""

import math


def entropy(counts):
    total = sum(counts)
    return math.fsum(-(count / total) * math.log2(count / total) for count in counts if count > 0)
