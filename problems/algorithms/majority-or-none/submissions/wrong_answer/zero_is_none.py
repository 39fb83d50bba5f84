"""Asks whether the label is true, which 0 is not."""
from collections import Counter


def majority_or_none(votes):
    majority = None
    for label, count in Counter(votes).items():
        if 2 * count > len(votes):
            majority = label
    return majority or -1
