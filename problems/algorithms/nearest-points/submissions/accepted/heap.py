"""A heap of the k nearest so far, from the standard library; squared distances are exact integers."""

from heapq import nsmallest


def nearest_points(points, query, k):
    a, b = query

    def squared(index):
        x, y = points[index]
        return (x - a) ** 2 + (y - b) ** 2

    return nsmallest(k, range(len(points)), key=squared)
