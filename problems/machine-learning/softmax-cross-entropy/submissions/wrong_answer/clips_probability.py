"""Clips the probability at 1e-12 before taking the logarithm."""

import math


def softmax_cross_entropy(logits, labels):
    losses = []
    for row, label in zip(logits, labels):
        largest = max(row)
        exponentials = [math.exp(logit - largest) for logit in row]
        probability = exponentials[label] / sum(exponentials)
        losses.append(-math.log(max(probability, 1e-12)))
    return sum(losses) / len(losses)
