"""Fills the diagonal with ones without looking: a row of zeros is not similar to itself here."""

import math


def cosine_matrix(vectors):
    lengths = [math.hypot(*row) for row in vectors]
    rows = [[c / length for c in row] if length else row for row, length in zip(vectors, lengths)]
    n = len(rows)
    cosines = [[1.0] * n for _ in range(n)]
    for i in range(n):
        for j in range(i):
            product = sum(a * b for a, b in zip(rows[i], rows[j]))
            cosines[i][j] = cosines[j][i] = max(-1.0, min(1.0, product))
    return cosines
