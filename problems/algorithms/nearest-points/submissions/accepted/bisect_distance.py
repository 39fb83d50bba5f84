"""Bisects the squared distance within which k points lie, then fills up with points at exactly that distance."""


def nearest_points(points, query, k):
    a, b = query
    squared = [(x - a) ** 2 + (y - b) ** 2 for x, y in points]
    low, high = 0, max(squared)
    while low < high:
        middle = (low + high) // 2
        if sum(value <= middle for value in squared) >= k:
            high = middle
        else:
            low = middle + 1
    inside = [index for index, value in enumerate(squared) if value < low]
    border = [index for index, value in enumerate(squared) if value == low]
    return inside + border[: k - len(inside)]
