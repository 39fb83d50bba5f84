"""Ten thousand rows: boxes of labels with noise, and integer features with many repeated values."""

import json
import random


def boxes(source, n, features, label_count, noise):
    train = [[round(source.uniform(-50.0, 50.0), 3) for _ in range(features)] for _ in range(n)]

    def label(row):
        if source.random() < noise:
            return source.randrange(label_count)
        return (int(row[0] > 7.0) + 2 * int(row[1] > -11.0) + int(row[0] + row[-1] > 30.0)) % label_count

    return train, [label(row) for row in train]


def queries(source, n, features):
    # a fourth digit of 3: never on a threshold between values of three digits
    return [[round(source.randint(-50_000, 50_000) / 1_000 + 0.0003, 4) for _ in range(features)] for _ in range(n)]


def main():
    source = random.Random(299_792)
    cases = []

    def add(name, train, labels, depth, min_leaf, rows):
        cases.append({"name": name, "family": "large", "args": [train, labels, depth, min_leaf, rows]})

    train, labels = boxes(source, 10_000, 8, 4, 0.2)
    add("10000 rows of 8 features", train, labels, 6, 5, queries(source, 2_000, 8))
    train = [[float(source.randint(0, 30)) for _ in range(5)] for _ in range(2_000)]
    labels = [(int(row[0]) // 8 + int(row[3]) // 16 + int(source.random() < 0.1)) % 3 for row in train]
    rows = [[float(source.randint(0, 30)) + 0.25 for _ in range(5)] for _ in range(500)]
    add("2000 rows of small integers", train, labels, 8, 2, rows)

    print(json.dumps(cases, separators=(",", ":")))


main()
