"""Larger samples: many rows with hidden factors, and as many columns as the statement allows."""

import json
import random
import sys


def factors(source, n, d, hidden, noise, offset):
    """Rows that are mixtures of few factors of falling strength, with noise."""
    mixing = [[source.gauss(0.0, 1.0) / (h + 1) for _ in range(d)] for h in range(hidden)]
    rows = []
    for _ in range(n):
        strengths = [source.gauss(0.0, 1.0) for _ in range(hidden)]
        rows.append([round(offset + sum(s * m[j] for s, m in zip(strengths, mixing)) + source.gauss(0.0, noise), 5)
                     for j in range(d)])
    return rows


def of_size(n):
    return {"args": [factors(random.Random(n), n, 8, 3, 0.3, 10.0), 2]}


def main():
    if len(sys.argv) > 1:
        print(json.dumps(of_size(int(sys.argv[2])), separators=(",", ":")))
        return
    source = random.Random(16_180)
    cases = []

    def add(name, family, rows, k):
        cases.append({"name": name, "family": family, "args": [rows, k]})

    add("2000 rows of 10", "large", factors(source, 2_000, 10, 4, 0.2, 5.0), 3)
    add("100 rows of 30", "large", factors(source, 100, 30, 10, 0.1, -2.0), 30)
    add("offset of ten million", "large offset", factors(source, 300, 6, 3, 0.2, 1e7), 4)
    add("20 rows of 30, all components", "more components than rank", factors(source, 20, 30, 5, 0.1, 0.0), 30)

    print(json.dumps(cases, separators=(",", ":")))


main()
