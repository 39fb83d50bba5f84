"""Assigns, then takes the means; stops when a round leaves the centres as they were."""

import math


def nearest(point, centres):
    return min(range(len(centres)), key=lambda j: sum((x - c) ** 2 for x, c in zip(point, centres[j])))


def kmeans(points, centres, rounds):
    for _ in range(rounds):
        groups = [[] for _ in centres]
        for point in points:
            groups[nearest(point, centres)].append(point)
        moved = [
            [math.fsum(coordinates) / len(group) for coordinates in zip(*group)] if group else centre
            for group, centre in zip(groups, centres)
        ]
        if moved == centres:
            break
        centres = moved
    return centres
