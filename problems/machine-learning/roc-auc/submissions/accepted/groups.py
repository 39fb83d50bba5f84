"""Goes through the sorted scores in groups of equal ones and counts half pairs as an integer."""

from itertools import groupby


def roc_auc(labels, scores):
    frauds = sum(labels)
    honest = len(labels) - frauds
    if frauds == 0 or honest == 0:
        return None
    half_pairs = 0
    honest_below = 0
    for _, group in groupby(sorted(zip(scores, labels)), key=lambda payment: payment[0]):
        members = [label for _, label in group]
        frauds_here = sum(members)
        honest_here = len(members) - frauds_here
        half_pairs += frauds_here * (2 * honest_below + honest_here)
        honest_below += honest_here
    return half_pairs / (2 * frauds * honest)
