"""Keeps the groups' means between the rounds and corrects them for every point that changes sides.

Stops when no point does. A mean m of c points becomes m + (x - m) / (c + 1) when x joins, and m - (x - m) / (c - 1)
when it leaves.
"""

from math import dist


def kmeans(points, centres, rounds):
    side = [None] * len(points)
    means = [None] * len(centres)
    counts = [0] * len(centres)

    def joins(j, point):
        counts[j] += 1
        if counts[j] == 1:
            means[j] = list(point)
        else:
            means[j] = [m + (x - m) / counts[j] for m, x in zip(means[j], point)]

    def leaves(j, point):
        counts[j] -= 1
        if counts[j] > 0:
            means[j] = [m - (x - m) / counts[j] for m, x in zip(means[j], point)]

    current = [list(centre) for centre in centres]
    for _ in range(rounds):
        changes = []
        for i, point in enumerate(points):
            distances = [dist(point, centre) for centre in current]
            j = distances.index(min(distances))
            if j != side[i]:
                changes.append((i, j))
        if not changes:
            break
        for i, j in changes:
            joins(j, points[i])
            if side[i] is not None:
                leaves(side[i], points[i])
            side[i] = j
        for j, count in enumerate(counts):
            if count > 0:
                current[j] = list(means[j])
    return current
