"""Sorts all measurements; sums are exact in Python, and / rounds once."""


def median_of_two_logs(first, second):
    ordered = sorted(first + second)
    count = len(ordered)
    return (ordered[(count - 1) // 2] + ordered[count // 2]) / 2
