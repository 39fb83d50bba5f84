"""Computes squared distances as |x|^2 - 2 x.c + |c|^2, which cancels far from the origin."""


def dot(a, b):
    return sum(x * y for x, y in zip(a, b))


def kmeans(points, centres, rounds):
    for _ in range(rounds):
        groups = [[] for _ in centres]
        lengths = [dot(centre, centre) for centre in centres]
        for point in points:
            length = dot(point, point)
            distances = [length - 2 * dot(point, centre) + c for centre, c in zip(centres, lengths)]
            groups[distances.index(min(distances))].append(point)
        moved = [
            [sum(column) / len(group) for column in zip(*group)] if group else centre
            for group, centre in zip(groups, centres)
        ]
        if moved == centres:
            break
        centres = moved
    return centres
