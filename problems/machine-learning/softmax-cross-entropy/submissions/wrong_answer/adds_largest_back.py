"""Adds the largest logit to the logarithm before the label's logit is subtracted: huge logits swallow the logarithm."""

import math


def softmax_cross_entropy(logits, labels):
    total = 0.0
    for row, label in zip(logits, labels):
        largest = max(row)
        log_sum = largest + math.log(sum(math.exp(logit - largest) for logit in row))
        total += log_sum - row[label]
    return total / len(logits)
