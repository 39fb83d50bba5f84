"""Takes the logarithm of a zero count: math domain error."""

import math


def entropy(counts):
    total = sum(counts)
    if total == 0:
        return 0.0
    return -sum(count / total * math.log2(count / total) for count in counts)
