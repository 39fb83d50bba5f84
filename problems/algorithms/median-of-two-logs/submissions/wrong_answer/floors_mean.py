"""Divides with //, which rounds the mean down."""


def median_of_two_logs(first, second):
    ordered = sorted(first + second)
    count = len(ordered)
    if count % 2 == 1:
        return float(ordered[count // 2])
    return float((ordered[count // 2 - 1] + ordered[count // 2]) // 2)
