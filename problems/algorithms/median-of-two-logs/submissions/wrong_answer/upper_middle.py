"""Takes the upper one of the two middle values."""


def median_of_two_logs(first, second):
    ordered = sorted(first + second)
    return float(ordered[len(ordered) // 2])
