"""Unit rows by math.hypot, which neither overflows nor underflows, and one dot product for each pair."""

import math


def unit(row):
    length = math.hypot(*row)
    return [component / length for component in row] if length > 0.0 else row


def cosine_matrix(vectors):
    rows = [unit(row) for row in vectors]
    n = len(rows)
    cosines = [[0.0] * n for _ in range(n)]
    for i in range(n):
        for j in range(i + 1):
            product = sum(a * b for a, b in zip(rows[i], rows[j]))
            cosines[i][j] = cosines[j][i] = max(-1.0, min(1.0, product))
    return cosines
