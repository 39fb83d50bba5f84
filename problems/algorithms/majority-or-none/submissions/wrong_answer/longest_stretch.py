"""Takes the label of the longest stretch of equal neighbours as the only candidate, and counts its votes."""
from itertools import groupby


def majority_or_none(votes):
    candidate = None
    longest = 0
    for label, stretch in groupby(votes):
        length = len(list(stretch))
        if length > longest:
            candidate, longest = label, length
    return candidate if 2 * votes.count(candidate) > len(votes) else -1
