"""Accepts what is close to the expected divergence, and nothing that is negative."""

import json
import math
import sys


def load(name):
    with open(name) as file:
        return json.load(file)


def reject(why):
    with open(sys.argv[4] + "judgemessage.txt", "w") as file:
        file.write(why)
    sys.exit(43)


answer, expected = (float(load(name)) for name in sys.argv[2:4])  # infinities are strings that float() reads
if math.isnan(answer):
    reject(f"expected {expected!r}, got NaN")
if answer < 0.0:
    reject(f"got {answer!r}, but a divergence is never negative")
if answer == expected:
    sys.exit(42)
if math.isinf(expected):
    reject(f"some class has p > 0 and q = 0, so the divergence is infinite, got {answer!r}")
if math.isinf(answer):
    reject(f"expected {expected!r}, got infinity")
if abs(answer - expected) > 1e-9 + 1e-9 * expected:
    reject(f"expected {expected!r}, got {answer!r}: off by {abs(answer - expected):.3g}")
sys.exit(42)
