"""Takes a point at the query's position for the query itself, and passes it over as long as others are left."""


def nearest_points(points, query, k):
    a, b = query
    order = sorted(range(len(points)), key=lambda i: (points[i] == query, (points[i][0] - a) ** 2 + (points[i][1] - b) ** 2))
    return order[:k]
