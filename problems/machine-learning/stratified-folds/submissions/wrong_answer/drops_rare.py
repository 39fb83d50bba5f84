"""Leaves out the classes that have fewer rows than there are folds."""

from collections import Counter


def stratified_folds(labels, k):
    count = Counter(labels)
    rows = sorted((row for row in range(len(labels)) if count[labels[row]] >= k), key=labels.__getitem__)
    return [rows[first::k] for first in range(k)]
