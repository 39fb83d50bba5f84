"""Turns the score round when that makes the area larger."""

from bisect import bisect_left, bisect_right


def roc_auc(labels, scores):
    honest = sorted(score for score, label in zip(scores, labels) if not label)
    frauds = [score for score, label in zip(scores, labels) if label]
    if not honest or not frauds:
        return None
    wins = sum((bisect_left(honest, score) + bisect_right(honest, score)) / 2 for score in frauds)
    area = wins / (len(honest) * len(frauds))
    return max(area, 1 - area)
