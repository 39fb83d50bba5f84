"""Takes the distance of the first point that is left out as the limit, and there may be none."""


def nearest_points(points, query, k):
    a, b = query
    squared = [(x - a) ** 2 + (y - b) ** 2 for x, y in points]
    limit = sorted(squared)[k]
    inside = [index for index, value in enumerate(squared) if value < limit]
    border = [index for index, value in enumerate(squared) if value == limit]
    return inside + border[: k - len(inside)]
