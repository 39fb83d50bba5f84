"""Looks for the longest stretch of neighbours that rises."""


def most_rising(scores):
    best = length = 0
    for index, score in enumerate(scores):
        length = length + 1 if index > 0 and scores[index - 1] < score else 1
        best = max(best, length)
    return best
