"""Stops once no centre moves by more than 0.0001, whatever the scale of the points."""


def kmeans(points, centres, rounds):
    for _ in range(rounds):
        groups = [[] for _ in centres]
        for point in points:
            distances = [sum((x - c) ** 2 for x, c in zip(point, centre)) for centre in centres]
            groups[distances.index(min(distances))].append(point)
        moved = [
            [sum(column) / len(group) for column in zip(*group)] if group else centre
            for group, centre in zip(groups, centres)
        ]
        shift = max(abs(new - old) for row, centre in zip(moved, centres) for new, old in zip(row, centre))
        centres = moved
        if shift < 1e-4:
            break
    return centres
