"""Builds the entropy by the chain rule: joins the labels one by one to a growing group.

Adding a label of weight w to a group of weight g keeps the share g / (g + w) of the group's entropy and adds
the entropy of the choice between the two.
"""

import math


def two_way(first, second):
    total = first + second
    return -sum(part / total * math.log2(part / total) for part in (first, second))


def entropy(counts):
    weight = 0
    bits = 0.0
    for count in sorted(count for count in counts if count > 0):
        if weight > 0:
            bits = bits * (weight / (weight + count)) + two_way(weight, count)
        weight += count
    return bits
