"""Drops the front of one log at a time, until the wanted value is the first one."""


def smallest_but(dropped, first, second):
    """The value that is first when so many of the smallest ones have been dropped."""
    i = j = 0
    while True:
        if i == len(first):
            return second[j + dropped]
        if j == len(second):
            return first[i + dropped]
        if dropped == 0:
            return min(first[i], second[j])
        step = (dropped + 1) // 2
        next_i = min(i + step, len(first))
        next_j = min(j + step, len(second))
        if first[next_i - 1] <= second[next_j - 1]:
            dropped -= next_i - i
            i = next_i
        else:
            dropped -= next_j - j
            j = next_j


def median_of_two_logs(first, second):
    count = len(first) + len(second)
    if count % 2 == 1:
        return float(smallest_but(count // 2, first, second))
    return (smallest_but(count // 2 - 1, first, second) + smallest_but(count // 2, first, second)) / 2
