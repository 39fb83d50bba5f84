"""Returns the centres sorted."""


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
        if moved == centres:
            break
        centres = moved
    return sorted(centres)
