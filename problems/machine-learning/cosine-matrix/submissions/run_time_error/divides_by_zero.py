"""Divides by the length of every row, also by that of a row of zeros."""

import math


def cosine_matrix(vectors):
    rows = []
    for row in vectors:
        length = math.hypot(*row)
        rows.append([component / length for component in row])
    return [[max(-1.0, min(1.0, sum(a * b for a, b in zip(left, right)))) for right in rows] for left in rows]
