"""Divides by the number of pairs without asking whether there are any: ZeroDivisionError."""

from bisect import bisect_left, bisect_right


def roc_auc(labels, scores):
    honest = sorted(score for score, label in zip(scores, labels) if not label)
    frauds = [score for score, label in zip(scores, labels) if label]
    wins = sum((bisect_left(honest, score) + bisect_right(honest, score)) / 2 for score in frauds)
    return wins / (len(honest) * len(frauds))
