"""Compares with the exact cosines, and holds every entry to [-1, 1], which no tolerance can."""

import json
import sys

TOLERANCE = 1e-10


def number(value):
    return float(value)  # "NaN", "Infinity" and "-Infinity" are strings


def reject(why):
    with open(sys.argv[4] + "judgemessage.txt", "w") as file:
        file.write(why)
    sys.exit(43)


def main():
    answer, expected = (json.load(open(name)) for name in sys.argv[2:4])
    n = len(expected)
    if len(answer) != n or any(len(row) != n for row in answer):
        shape = f"{len(answer)} rows of lengths {sorted({len(row) for row in answer})}"
        reject(f"expected {n} rows of {n} entries, got {shape}")
    for i in range(n):
        for j in range(n):
            got, cosine = number(answer[i][j]), number(expected[i][j])
            place = f"entry [{i}][{j}]"
            if got > 1 or got < -1:
                reject(f"{place} is {got!r}, which is outside of [-1, 1]; the cosine is {cosine!r}")
            if not abs(got - cosine) <= TOLERANCE:
                reject(f"{place} is {got!r}, but the cosine of rows {i} and {j} is {cosine!r}")
    sys.exit(42)


main()
