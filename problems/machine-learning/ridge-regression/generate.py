"""Many rows with few columns, and fewer rows with forty."""

import json
import random


def data(source, rows, weights, noise):
    table = [[round(source.gauss(1.0, 2.0), 3) for _ in weights] for _ in range(rows)]
    targets = [round(5.0 + sum(map(float.__mul__, weights, row)) + source.gauss(0.0, noise), 3) for row in table]
    return table, targets


def main():
    source = random.Random(112_358)
    cases = []

    def add(name, rows, columns, penalty):
        weights = [round(source.uniform(-3.0, 3.0), 2) for _ in range(columns)]
        table, targets = data(source, rows, weights, 1.0)
        cases.append({"name": name, "family": "many rows", "args": [table, targets, penalty]})

    add("50000 rows of 3", 50_000, 3, 100.0)
    add("1500 rows of 40", 1_500, 40, 7.5)
    add("20000 rows of 5, no penalty", 20_000, 5, 0.0)

    print(json.dumps(cases, separators=(",", ":")))


main()
