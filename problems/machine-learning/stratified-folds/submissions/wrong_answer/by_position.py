"""Deals the rows out in order of position, whatever their class."""


def stratified_folds(labels, k):
    return [list(range(first, len(labels), k)) for first in range(k)]
