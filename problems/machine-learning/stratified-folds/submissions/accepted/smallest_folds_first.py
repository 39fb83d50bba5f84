"""Gives every fold its whole share of a class, and the odd rows to the folds that are smallest so far.

The folds that are smallest stand in the front of a queue: one that gets an odd row goes to its end.
"""

from collections import defaultdict, deque


def stratified_folds(labels, k):
    rows_of = defaultdict(list)
    for row, label in enumerate(labels):
        rows_of[label].append(row)
    folds = [[] for _ in range(k)]
    smallest_first = deque(range(k))
    for rows in rows_of.values():
        share = len(rows) // k
        if share > 0:
            for number, fold in enumerate(folds):
                fold.extend(rows[number * share : (number + 1) * share])
        for row in rows[share * k :]:
            folds[smallest_first[0]].append(row)
            smallest_first.rotate(-1)
    return folds
