"""Many measurements: overlapping components, far outliers, and one more component than the data need."""

import json
import random


def measurements(source, count, parts):
    return [source.gauss(*source.choice(parts)) for _ in range(count)]


def main():
    source = random.Random(520_052)
    cases = []

    def add(name, family, data, components, floor):
        cases.append({"name": name, "family": family, "args": [data, components, floor]})

    add("20000 measurements, three components", "large",
        measurements(source, 20_000, [(0.0, 1.0), (3.0, 0.5), (7.0, 2.0)]),
        [[0.2, -1.0, 1.0], [0.5, 2.5, 2.0], [0.3, 8.0, 1.5]], 0.001)
    add("5000 measurements, twelve components", "large",
        measurements(source, 5_000, [(2.0 * j, 0.7) for j in range(10)]),
        [[1 / 12, 1.7 * j, 1.0] for j in range(12)], 0.001)
    data = measurements(source, 3_000, [(10.0, 1.0), (14.0, 1.0)])
    data[::300] = [400.0 + 10.0 * i for i in range(10)]
    add("ten outliers among 3000", "outlier beyond all densities", data, [[0.6, 9.0, 1.5], [0.4, 15.0, 1.0]], 0.01)

    print(json.dumps(cases, separators=(",", ":")))


main()
