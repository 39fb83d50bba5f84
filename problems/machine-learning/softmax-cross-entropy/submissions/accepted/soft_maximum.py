"""The loss as a soft maximum relative to the label, folded pairwise.

log(e^a + e^b) = max(a, b) + log1p(e^-|a - b|).
"""

import math


def softmax_cross_entropy(logits, labels):
    total = 0.0
    for row, label in zip(logits, labels):
        soft_maximum = 0.0  # the label's own logit, relative to itself
        for index, logit in enumerate(row):
            if index != label:
                gap = logit - row[label]
                soft_maximum = max(soft_maximum, gap) + math.log1p(math.exp(-abs(soft_maximum - gap)))
        total += soft_maximum
    return total / len(logits)
