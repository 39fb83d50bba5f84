"""Finds the nearest smaller number on each side, jumping over what is known to be as large."""


def nearest_smaller(free):
    """For each hour the last one before it with a smaller number, or -1."""
    nearest = []
    for hour, machines in enumerate(free):
        before = hour - 1
        while before >= 0 and free[before] >= machines:
            before = nearest[before]
        nearest.append(before)
    return nearest


def largest_reservation(free):
    left = nearest_smaller(free)
    right = [len(free) - 1 - hour for hour in reversed(nearest_smaller(free[::-1]))]
    return max((machines * (end - begin - 1) for machines, begin, end in zip(free, left, right)), default=0)
