"""Keeps the points in a dictionary by distance, where only one point of each distance survives."""


def nearest_points(points, query, k):
    a, b = query
    index_at = {}
    for index, (x, y) in enumerate(points):
        index_at[(x - a) ** 2 + (y - b) ** 2] = index
    return [index_at[squared] for squared in sorted(index_at)[:k]]
