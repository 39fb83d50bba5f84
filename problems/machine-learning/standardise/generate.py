"""Long tables, wide tables, and a long column of time stamps."""

import json
import random


def table(source, rows, scales):
    return [[round(source.gauss(mean, spread), 3) for mean, spread in scales] for _ in range(rows)]


def main():
    source = random.Random(577_215)
    cases = []

    def add(name, family, train, test):
        cases.append({"name": name, "family": family, "args": [train, test]})

    tall = [(50.0, 12.0), (-3.0, 0.5)]
    add("40000 rows against 40000", "many rows", table(source, 40_000, tall), table(source, 40_000, tall))
    wide = [(source.uniform(-100.0, 100.0), source.uniform(1.0, 30.0)) for _ in range(2_000)]
    add("2000 columns", "many rows", table(source, 30, wide), table(source, 8, wide))
    stamps = [(1e8, 50.0), (0.0, 1.0)]
    add("2000 time stamps", "large offset", table(source, 2_000, stamps), table(source, 300, stamps))

    print(json.dumps(cases, separators=(",", ":")))


main()
