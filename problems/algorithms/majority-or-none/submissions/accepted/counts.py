"""Counts all labels."""
from collections import Counter


def majority_or_none(votes):
    for label, count in Counter(votes).items():
        if 2 * count > len(votes):
            return label
    return -1
