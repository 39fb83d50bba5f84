"""Takes the scores for probabilities and clips them to the range from 0 to 1."""

from bisect import bisect_left, bisect_right


def roc_auc(labels, scores):
    clipped = [min(max(score, 0.0), 1.0) for score in scores]
    honest = sorted(score for score, label in zip(clipped, labels) if not label)
    frauds = [score for score, label in zip(clipped, labels) if label]
    if not honest or not frauds:
        return None
    wins = sum((bisect_left(honest, score) + bisect_right(honest, score)) / 2 for score in frauds)
    return wins / (len(honest) * len(frauds))
