"""Long tables, wide tables, and long columns of time stamps."""

import json
import random


def table(source, rows, scales):
    return [[round(source.gauss(mean, spread), 3) for mean, spread in scales] for _ in range(rows)]


def even_stamps(rows):
    """Stamps at even distances whose rounding errors add up: a plain and a running mean are off by 4e-5 deviations.

    Towards the end their sum is above 2^40, where doubles are 2^-12 apart: steps of 2^-12 leave each addition with
    nearly the same remainder. A running mean moves by half a step each time, which the 0.4 makes 0.2 units (of
    2^-26) more than a whole number of them.
    """
    step = 2.0**-12 + 0.4 * 2.0**-26
    return [[1.1e8 + i * step] for i in range(rows)]


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
    even = even_stamps(16_384)
    add("16384 time stamps at even distances", "long column", even, even[::2_048] + [[1.1e8 + 2.0], [1.1e8 + 5.0]])

    print(json.dumps(cases, separators=(",", ":")))


main()
