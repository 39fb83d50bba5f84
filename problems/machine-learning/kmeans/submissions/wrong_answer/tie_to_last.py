"""Gives a point that is equally near to several centres to the last of them."""


def kmeans(points, centres, rounds):
    for _ in range(rounds):
        groups = [[] for _ in centres]
        for point in points:
            best, smallest = 0, float("inf")
            for j, centre in enumerate(centres):
                distance = sum((x - c) ** 2 for x, c in zip(point, centre))
                if distance <= smallest:
                    best, smallest = j, distance
            groups[best].append(point)
        moved = [
            [sum(column) / len(group) for column in zip(*group)] if group else centre
            for group, centre in zip(groups, centres)
        ]
        if moved == centres:
            break
        centres = moved
    return centres
