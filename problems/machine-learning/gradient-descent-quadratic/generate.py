"""Larger problems: positive definite ones that converge, a non-symmetric one, and one that diverges late."""

import json
import random


def definite(source, d, scale):
    """B B^T / d plus a little of the identity: eigenvalues between about 0 and 4."""
    base = [[source.gauss(0.0, 1.0) for _ in range(d)] for _ in range(d)]
    return [[round(scale * (sum(x * y for x, y in zip(left, right)) / d + (0.05 if i == j else 0.0)), 6)
             for j, right in enumerate(base)] for i, left in enumerate(base)]


def numbers(source, count):
    return [round(source.uniform(-5.0, 5.0), 3) for _ in range(count)]


def main():
    source = random.Random(31_415)
    cases = []

    def add(name, family, *args):
        cases.append({"name": name, "family": family, "args": list(args)})

    add("40 coordinates, 600 steps", "large", definite(source, 40, 1.0), numbers(source, 40), 0.3, 600)
    add("3 coordinates, 50000 steps", "large", definite(source, 3, 1.0), numbers(source, 3), 0.01, 50_000)

    skewed = definite(source, 25, 1.0)
    for i in range(25):
        for j in range(i):
            turn = round(source.uniform(-3.0, 3.0), 3)
            skewed[i][j] += turn
            skewed[j][i] -= turn
    add("25 coordinates with a skew part", "not symmetric", skewed, numbers(source, 25), 0.2, 300)

    add("diverges after hundreds of steps", "overflow", definite(source, 20, 1.0), numbers(source, 20), 1.5, 2_000)

    print(json.dumps(cases, separators=(",", ":")))


main()
