"""Looks at the middle of the sorted votes, of which there may be none."""


def majority_or_none(votes):
    candidate = sorted(votes)[len(votes) // 2]
    return candidate if 2 * votes.count(candidate) > len(votes) else -1
