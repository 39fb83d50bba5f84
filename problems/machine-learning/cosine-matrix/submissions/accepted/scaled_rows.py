"""Scales each row by its largest component and divides the dot product of two rows by the root of both sums of squares."""

import math


def scaled(row):
    largest = max(abs(component) for component in row)
    return [component / largest for component in row] if largest else row


def cosine_matrix(vectors):
    rows = [scaled(row) for row in vectors]
    squares = [math.fsum(component * component for component in row) for row in rows]

    def cosine(i, j):
        if squares[i] == 0.0 or squares[j] == 0.0:
            return 0.0
        product = math.fsum(a * b for a, b in zip(rows[i], rows[j]))
        return max(-1.0, min(1.0, product / math.sqrt(squares[i] * squares[j])))

    return [[cosine(i, j) for j in range(len(rows))] for i in range(len(rows))]
