"""Takes the mean of the medians of both logs."""


def median(log):
    return (log[(len(log) - 1) // 2] + log[len(log) // 2]) / 2


def median_of_two_logs(first, second):
    if not first or not second:
        return median(first + second)
    return (median(first) + median(second)) / 2
