"""Trusts the rounded quotient to stay within [-1, 1]."""

import math


def cosine_matrix(vectors):
    lengths = [math.hypot(*row) for row in vectors]
    rows = [[c / length for c in row] if length else row for row, length in zip(vectors, lengths)]
    return [[sum(a * b for a, b in zip(left, right)) for right in rows] for left in rows]
