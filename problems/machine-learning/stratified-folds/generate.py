"""Tens of thousands of classes, a heavy-tailed distribution of classes, and as many folds as rows."""

import json
import random
import sys


def main():
    if len(sys.argv) > 1:
        size = int(sys.argv[2])
        source = random.Random(size)
        print(json.dumps({"args": [[source.randrange(max(1, size // 2)) for _ in range(size)], 10]}))
        return
    source = random.Random(235_711)
    cases = []

    def add(name, labels, k):
        cases.append({"name": name, "family": "many classes", "args": [labels, k]})

    add("100000 rows, about 86000 classes", [source.randrange(10**17, 10**17 + 300_000) for _ in range(100_000)], 10)
    add("heavy tail", [int(source.paretovariate(0.8)) % 10**9 for _ in range(40_000)], 7)
    add("20000 folds", [source.randrange(6_000) for _ in range(50_000)], 20_000)
    print(json.dumps(cases, separators=(",", ":")))


main()
