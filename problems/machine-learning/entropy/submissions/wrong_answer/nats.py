"""Uses the natural logarithm, so the result is in nats."""

import math


def entropy(counts):
    total = sum(counts)
    return -sum(count / total * math.log(count / total) for count in counts if count > 0)
