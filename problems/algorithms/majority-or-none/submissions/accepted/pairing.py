"""Pairs off votes for different labels, then counts the label that is left."""


def majority_or_none(votes):
    candidate = None
    unpaired = 0
    for vote in votes:
        if unpaired == 0:
            candidate = vote
        unpaired += 1 if vote == candidate else -1
    return candidate if 2 * votes.count(candidate) > len(votes) else -1
