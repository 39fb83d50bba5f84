"""Measures along the axes (Manhattan distance)."""


def nearest_points(points, query, k):
    a, b = query
    order = sorted(range(len(points)), key=lambda i: abs(points[i][0] - a) + abs(points[i][1] - b))
    return order[:k]
