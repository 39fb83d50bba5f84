"""Sorts the points themselves and looks their indices up afterwards: equal points give one index twice."""


def nearest_points(points, query, k):
    a, b = query
    first_index = {}
    for index, point in enumerate(points):
        first_index.setdefault(tuple(point), index)
    order = sorted(points, key=lambda point: (point[0] - a) ** 2 + (point[1] - b) ** 2)
    return [first_index[tuple(point)] for point in order[:k]]
