"""Answers one half, the value of a coin, where there is nothing to compare."""

from bisect import bisect_left, bisect_right


def roc_auc(labels, scores):
    honest = sorted(score for score, label in zip(scores, labels) if not label)
    frauds = [score for score, label in zip(scores, labels) if label]
    if not honest or not frauds:
        return 0.5
    wins = sum((bisect_left(honest, score) + bisect_right(honest, score)) / 2 for score in frauds)
    return wins / (len(honest) * len(frauds))
