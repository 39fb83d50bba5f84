"""Looks only at neighbours in the list as it is given."""


def longest_run(values):
    best = 0
    length = 0
    for position, value in enumerate(values):
        continues = position > 0 and values[position - 1] + 1 == value
        length = length + 1 if continues else 1
        best = max(best, length)
    return best
