"""Blobs of points with centres picked among them, and small sets with far more rounds than anybody needs."""

import json
import random


def blobs(source, count, groups, dimension, spread):
    middles = [[source.uniform(-20.0, 20.0) for _ in range(dimension)] for _ in range(groups)]
    return [[source.gauss(middle, spread) for middle in source.choice(middles)] for _ in range(count)]


def main():
    source = random.Random(50_050)
    cases = []

    def add(name, family, points, centres, rounds):
        cases.append({"name": name, "family": family, "args": [points, centres, rounds]})

    points = blobs(source, 5_000, 6, 4, 6.0)
    add("5000 points in 4 dimensions", "large", points, points[:6], 12)
    points = blobs(source, 2_000, 15, 2, 1.5)
    add("20 centres for 15 groups", "large", points, points[:20], 15)
    points = blobs(source, 300, 3, 3, 2.0)
    add("a billion rounds", "rounds after it has settled", points, points[:3], 10**9)
    points = blobs(source, 400, 5, 2, 4.0)
    add("half a billion rounds, one centre far away", "rounds after it has settled", points,
        [*points[:5], [900.0, 900.0]], 5 * 10**8)

    print(json.dumps(cases, separators=(",", ":")))


main()
