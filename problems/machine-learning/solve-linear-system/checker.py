"""Judges an answer by its residual, in exact arithmetic; a singular matrix has no answer but the empty list."""

import json
import math
import sys
from fractions import Fraction

TOLERANCE = Fraction(1, 10**10)


def reject(why):
    with open(sys.argv[4] + "judgemessage.txt", "w") as file:
        file.write(why)
    sys.exit(43)


def main():
    case, answer, expected = (json.load(open(name)) for name in sys.argv[1:4])
    a, b = ([[Fraction(entry) for entry in row] for row in (*case["args"][0], case["args"][1])][part]
            for part in (slice(None, -1), -1))
    if not expected:
        if answer:
            reject(f"a is singular, so the answer is the empty list; got {len(answer)} numbers")
        sys.exit(42)
    if len(answer) != len(b):
        reject(f"a is not singular: expected {len(b)} numbers, got {len(answer)}")
    for j, value in enumerate(answer):
        if not math.isfinite(float(value)):
            reject(f"x[{j}] is {value}; the solution is finite")
    x = [Fraction(value) for value in answer]
    largest = max(abs(entry) for row in a for entry in row)
    allowed = TOLERANCE * (largest * sum(abs(value) for value in x) + max(abs(entry) for entry in b))
    worst, place = max((abs(sum(entry * value for entry, value in zip(row, x)) - right), i)
                       for i, (row, right) in enumerate(zip(a, b)))
    if worst > allowed:
        left = float(sum(entry * value for entry, value in zip(a[place], x)))
        reject(f"x does not solve equation {place}: its left side is {left!r}, but b[{place}] is "
               f"{float(b[place])!r}; off by {float(worst):.3g} where {float(allowed):.3g} is allowed")
    sys.exit(42)


main()
