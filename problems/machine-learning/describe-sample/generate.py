"""Larger samples: normal, heavy-tailed, with many repeats, and far from 0."""

import json
import random
import sys


def of_size(n):
    source = random.Random(n)
    return {"args": [[round(source.gauss(50.0, 12.0), 3) for _ in range(n)]]}


def main():
    if len(sys.argv) > 1:
        print(json.dumps(of_size(int(sys.argv[2])), separators=(",", ":")))
        return
    source = random.Random(24_680)
    cases = []

    def add(name, family, values):
        cases.append({"name": name, "family": family, "args": [values]})

    add("200000 normal values", "large", [round(source.gauss(50.0, 12.0), 3) for _ in range(200_000)])
    add("100001 waiting times", "large", [round(source.expovariate(0.05), 3) for _ in range(100_001)])
    add("5000 marks from 1 to 6", "duplicates", [float(source.choice((1, 2, 2, 3, 3, 4, 6))) for _ in range(5_000)])
    add("2000 values near 100 million", "large offset", [1e8 + round(source.uniform(0.0, 8.0), 2) for _ in range(2_000)])

    print(json.dumps(cases, separators=(",", ":")))


main()
