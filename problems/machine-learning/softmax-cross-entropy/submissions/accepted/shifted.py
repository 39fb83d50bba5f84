"""(largest - label's logit) + log1p(sum of the other shifted exponentials), averaged over the rows."""

import math


def row_loss(row, label):
    best = max(range(len(row)), key=row.__getitem__)
    others = math.fsum(math.exp(logit - row[best]) for index, logit in enumerate(row) if index != best)
    return (row[best] - row[label]) + math.log1p(others)


def softmax_cross_entropy(logits, labels):
    return math.fsum(row_loss(row, label) for row, label in zip(logits, labels)) / len(logits)
