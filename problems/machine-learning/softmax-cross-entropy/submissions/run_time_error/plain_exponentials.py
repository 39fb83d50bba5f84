"""Exponentiates the logits as they are: OverflowError above 709."""

import math


def softmax_cross_entropy(logits, labels):
    total = 0.0
    for row, label in zip(logits, labels):
        total += math.log(sum(math.exp(logit) for logit in row)) - row[label]
    return total / len(logits)
