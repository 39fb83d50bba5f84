"""Takes the median for 0 as soon as one log is empty."""


def median_of_two_logs(first, second):
    if not first or not second:
        return 0.0
    ordered = sorted(first + second)
    count = len(ordered)
    return (ordered[(count - 1) // 2] + ordered[count // 2]) / 2
