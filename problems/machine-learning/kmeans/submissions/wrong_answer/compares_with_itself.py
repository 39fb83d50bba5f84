"""Writes the means into the very list it compares with, so that it always stops after one round."""


def kmeans(points, centres, rounds):
    for _ in range(rounds):
        groups = [[] for _ in centres]
        for point in points:
            distances = [sum((x - c) ** 2 for x, c in zip(point, centre)) for centre in centres]
            groups[distances.index(min(distances))].append(point)
        moved = centres
        for j, group in enumerate(groups):
            if group:
                moved[j] = [sum(column) / len(group) for column in zip(*group)]
        if moved == centres:
            break
        centres = moved
    return centres
