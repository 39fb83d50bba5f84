"""Counts only the pairs that a fraud wins strictly."""

from bisect import bisect_left


def roc_auc(labels, scores):
    honest = sorted(score for score, label in zip(scores, labels) if not label)
    frauds = [score for score, label in zip(scores, labels) if label]
    if not honest or not frauds:
        return None
    return sum(bisect_left(honest, score) for score in frauds) / (len(honest) * len(frauds))
