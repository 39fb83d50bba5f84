"""Large batches: many classes, many rows, and rows of very different size."""

import json
import random


def batch(source, rows, classes, scale):
    logits = [[round(source.gauss(0.0, scale), 3) for _ in range(classes)] for _ in range(rows)]
    labels = [source.randrange(classes) for _ in range(rows)]
    return [logits, labels]


def main():
    source = random.Random(31_337)
    cases = []

    def add(name, family, args):
        cases.append({"name": name, "family": family, "args": args})

    add("2000 rows of 100 classes", "large batch", batch(source, 2_000, 100, 3.0))
    add("20000 rows of 5 classes", "large batch", batch(source, 20_000, 5, 10.0))
    add("one row of 50000 classes", "large batch", batch(source, 1, 50_000, 1.0))
    add("logits in the thousands", "large positive logits", batch(source, 500, 10, 5_000.0))

    print(json.dumps(cases, separators=(",", ":")))


main()
