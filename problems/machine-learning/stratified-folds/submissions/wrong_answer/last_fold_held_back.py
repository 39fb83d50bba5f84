"""Keeps the last fold free for a final test."""


def stratified_folds(labels, k):
    order = sorted(range(len(labels)), key=labels.__getitem__)
    return [order[first :: k - 1] for first in range(k - 1)] + [[]] if k > 1 else [[]]
