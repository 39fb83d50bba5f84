"""Replaces the counts of an empty node by a fair coin, to avoid the division by 0."""

import math


def entropy(counts):
    total = sum(counts)
    if total == 0:
        counts, total = [1, 1], 2
    return -sum(count / total * math.log2(count / total) for count in counts if count > 0)
