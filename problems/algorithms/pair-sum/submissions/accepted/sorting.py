"""Sorts the positions by value and closes in from both ends."""


def pair_sum(values, target):
    order = sorted(range(len(values)), key=values.__getitem__)
    left, right = 0, len(order) - 1
    while left < right:
        total = values[order[left]] + values[order[right]]
        if total == target:
            return [order[left], order[right]]
        if total < target:
            left += 1
        else:
            right -= 1
    return []
