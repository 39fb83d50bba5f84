"""Joins runs as the values arrive: a map holds, for both ends of every run, its length."""


def longest_run(values):
    length_at = {}
    best = 0
    for value in values:
        if value in length_at:
            continue
        below = length_at.get(value - 1, 0)
        above = length_at.get(value + 1, 0)
        length = below + 1 + above
        length_at[value] = length
        length_at[value - below] = length
        length_at[value + above] = length
        best = max(best, length)
    return best
