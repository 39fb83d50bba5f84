"""Moves a centre as soon as it gets a point, so that later points of the round see it in another place."""


def kmeans(points, centres, rounds):
    centres = [list(centre) for centre in centres]
    for _ in range(rounds):
        before = [list(centre) for centre in centres]
        counts = [0] * len(centres)
        for point in points:
            distances = [sum((x - c) ** 2 for x, c in zip(point, centre)) for centre in centres]
            best = distances.index(min(distances))
            counts[best] += 1
            if counts[best] == 1:
                centres[best] = list(point)
            else:
                centres[best] = [c + (x - c) / counts[best] for x, c in zip(point, centres[best])]
        if centres == before:
            break
    return centres
