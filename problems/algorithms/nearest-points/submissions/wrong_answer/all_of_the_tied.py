"""Returns every point that is as near as the k-th, so that a tie makes them more than k."""


def nearest_points(points, query, k):
    a, b = query
    squared = [(x - a) ** 2 + (y - b) ** 2 for x, y in points]
    limit = sorted(squared)[k - 1]
    return [index for index, value in enumerate(squared) if value <= limit]
