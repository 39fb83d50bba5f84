"""Larger matrices: many rows, long rows, rows of very different length, and many copies of few directions."""

import json
import random


def rows_of(source, n, d, scale=lambda source: 1.0):
    matrix = []
    for _ in range(n):
        factor = scale(source)
        matrix.append([round(source.gauss(0.0, 1.0), 4) * factor for _ in range(d)])
    return matrix


def main():
    source = random.Random(90_210)
    cases = []

    def add(name, family, vectors):
        cases.append({"name": name, "family": family, "args": [vectors]})

    add("200 rows of 60", "large", rows_of(source, 200, 60))
    add("20 rows of 500", "large", rows_of(source, 20, 500))
    add("300 rows of 4", "large", rows_of(source, 300, 4))
    add("lengths from 1e-250 to 1e250", "large",
        rows_of(source, 60, 20, lambda source: 10.0 ** source.randint(-250, 250)))
    directions = rows_of(source, 5, 30)
    add("60 rows in 5 directions", "parallel rows",
        [[component * float(source.randint(1, 9)) for component in source.choice(directions)] for _ in range(60)])

    print(json.dumps(cases, separators=(",", ":")))


main()
