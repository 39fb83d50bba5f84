"""Adds a small constant to every denominator instead of testing it for 0."""

EPSILON = 1e-8


def prf1(labels, predictions):
    hits = sum(label == prediction == 1 for label, prediction in zip(labels, predictions))
    precision = hits / (predictions.count(1) + EPSILON)
    recall = hits / (labels.count(1) + EPSILON)
    return [precision, recall, 2 * precision * recall / (precision + recall + EPSILON)]
