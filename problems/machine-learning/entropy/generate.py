"""Histograms of up to 100,000 labels: nearly uniform, heavy-tailed, mostly empty, and with an enormous total."""

import json
import random


def main():
    source = random.Random(60_606)
    cases = []

    def add(name, family, counts):
        cases.append({"name": name, "family": family, "args": [counts]})

    add("nearly uniform over 100000", "many labels", [source.randint(1, 9) for _ in range(100_000)])
    add("heavy tail over 60000", "many labels", [1 + 10**9 // (rank * rank) for rank in range(1, 60_001)])
    add("mostly empty", "zero counts", [source.choice([0, 0, 0, 0, 1]) * source.randint(1, 99) for _ in range(50_000)])
    add("enormous total", "total beyond 64 bits", [source.randint(10**17, 10**18) for _ in range(40_000)])

    print(json.dumps(cases, separators=(",", ":")))


main()
