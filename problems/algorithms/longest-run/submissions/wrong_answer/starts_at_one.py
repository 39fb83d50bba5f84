"""Begins with a best length of 1, which is wrong for the empty list."""


def longest_run(values):
    ordered = sorted(set(values))
    best = 1
    length = 1
    for previous, value in zip(ordered, ordered[1:]):
        length = length + 1 if value == previous + 1 else 1
        best = max(best, length)
    return best
