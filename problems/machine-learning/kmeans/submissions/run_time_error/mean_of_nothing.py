"""Divides by the size of every group: ZeroDivisionError where a centre has no points."""


def kmeans(points, centres, rounds):
    dimension = len(centres[0])
    for _ in range(rounds):
        sums = [[0.0] * dimension for _ in centres]
        counts = [0] * len(centres)
        for point in points:
            distances = [sum((x - c) ** 2 for x, c in zip(point, centre)) for centre in centres]
            best = distances.index(min(distances))
            counts[best] += 1
            sums[best] = [s + x for s, x in zip(sums[best], point)]
        moved = [[s / count for s in row] for row, count in zip(sums, counts)]
        if moved == centres:
            break
        centres = moved
    return centres
