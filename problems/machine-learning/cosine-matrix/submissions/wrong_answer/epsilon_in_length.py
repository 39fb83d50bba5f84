"""Avoids the division by zero with a smallest length of 1e-12: shorter rows lose their direction."""

import math


def cosine_matrix(vectors):
    rows = []
    for row in vectors:
        length = max(math.hypot(*row), 1e-12)
        rows.append([component / length for component in row])
    return [[max(-1.0, min(1.0, sum(a * b for a, b in zip(left, right)))) for right in rows] for left in rows]
