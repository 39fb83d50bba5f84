"""Heads of realistic size: a causal mask, padding at the end, and a random mask with wide keys."""

import json
import random


def normal(source, rows, columns, scale=1.0):
    return [[round(source.gauss(0.0, scale), 4) for _ in range(columns)] for _ in range(rows)]


def main():
    source = random.Random(62_626)
    cases = []

    def add(name, family, n, m, d, e, visible, scale=1.0):
        mask = [[visible(i, j) for j in range(m)] for i in range(n)]
        args = [normal(source, n, d, scale), normal(source, m, d, scale), normal(source, m, e), mask]
        cases.append({"name": name, "family": family, "args": args})

    add("causal, 160 positions", "large", 160, 160, 16, 16, lambda i, j: j <= i)
    add("padding behind position 120", "large", 150, 150, 8, 12, lambda i, j: i < 120 and j < 120)
    add("wide keys, sparse mask", "large", 80, 120, 64, 8, lambda i, j: source.random() < 0.1)
    add("scores of some thousands", "large scores", 60, 60, 16, 4, lambda i, j: source.random() < 0.5, 40.0)

    print(json.dumps(cases, separators=(",", ":")))


main()
