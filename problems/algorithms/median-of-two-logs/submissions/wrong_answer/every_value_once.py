"""Forgets repeats."""


def median_of_two_logs(first, second):
    ordered = sorted(set(first) | set(second))
    count = len(ordered)
    return (ordered[(count - 1) // 2] + ordered[count // 2]) / 2
