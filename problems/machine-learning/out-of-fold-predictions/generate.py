"""A wide table with gaps, and one with a few enormous rows in one fold."""

import json
import random


def table(source, rows, columns, folds, missing):
    features = []
    targets = []
    weights = [source.gauss(0.0, 1.0) for _ in range(columns)]
    for _ in range(rows):
        row = [round(source.gauss(5.0, 2.0), 3) for _ in range(columns)]
        targets.append(round(sum(a * b for a, b in zip(row, weights)) + source.gauss(0.0, 1.0), 3))
        features.append([value if source.random() >= missing else "NaN" for value in row])
    return [features, targets, [source.randrange(folds) for _ in range(rows)], 10.0]


def main():
    source = random.Random(616_161)
    cases = []

    def add(name, family, args):
        cases.append({"name": name, "family": family, "args": args})

    add("4000 rows of 60 columns", "large table", table(source, 4_000, 60, 5, 0.02))
    spoilt = table(source, 300, 8, 4, 0.0)
    for row, fold in zip(spoilt[0], spoilt[2]):
        if fold == 2 and source.random() < 0.2:
            row[source.randrange(8)] = 5_000.0
    add("300 rows, one fold with broken sensors", "outlier in the held-out fold", spoilt)
    print(json.dumps(cases, separators=(",", ":")))


main()
