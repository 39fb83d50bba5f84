"""Large sets: noisy labels around a true threshold, few different readings, and tens of thousands of labels."""

import json
import random
import sys


def noisy(source, n, cut, noise):
    values = [round(source.uniform(-100.0, 100.0), 3) for _ in range(n)]
    labels = [int(value > cut) if source.random() > noise else source.randint(0, 2) for value in values]
    return [values, labels]


def main():
    if len(sys.argv) > 1:
        size = int(sys.argv[2])
        print(json.dumps({"args": noisy(random.Random(size), size, 20.0, 0.3)}, separators=(",", ":")))
        return
    source = random.Random(141_421)
    cases = []

    def add(name, family, args):
        cases.append({"name": name, "family": family, "args": args})

    add("100000 noisy readings", "large", noisy(source, 100_000, 31.4, 0.4))
    values, labels = noisy(source, 50_000, -12.0, 0.2)
    add("50000 readings of 100 values", "repeated values", [[float(round(value)) for value in values], labels])
    values = [round(source.gauss(0.0, 1_000.0), 2) for _ in range(100_000)]
    labels = [source.randrange(60_000) if value < 250.0 else source.randrange(60_000, 90_000) for value in values]
    add("90000 labels", "large with many labels", [values, labels])

    print(json.dumps(cases, separators=(",", ":")))


main()
