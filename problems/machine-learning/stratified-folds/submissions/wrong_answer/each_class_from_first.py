"""Deals each class out by itself, always beginning with the first fold."""

from collections import defaultdict


def stratified_folds(labels, k):
    folds = [[] for _ in range(k)]
    seen = defaultdict(int)
    for row, label in enumerate(labels):
        folds[seen[label] % k].append(row)
        seen[label] += 1
    return folds
