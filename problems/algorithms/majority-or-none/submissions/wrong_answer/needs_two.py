"""Sorts and looks for a vote that is equal to the one half a list further on, of which a single vote has none."""


def majority_or_none(votes):
    ordered = sorted(votes)
    half = len(ordered) // 2
    for position in range(len(ordered) - max(half, 1)):
        if ordered[position] == ordered[position + max(half, 1)]:
            return ordered[position] if 2 * votes.count(ordered[position]) > len(votes) else -1
    return -1
