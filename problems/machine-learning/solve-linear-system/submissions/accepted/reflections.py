"""QR by Householder reflections: no rows are swapped, and lengths never grow."""

import math


def solve(a, b):
    n = len(a)
    smallest = 1e-12 * max(abs(entry) for row in a for entry in row)
    columns = [list(column) for column in zip(*a)] + [list(b)]
    for k in range(n):
        mirror = columns[k][k:]
        length = math.hypot(*mirror)
        if length <= smallest:
            return []
        length = -length if mirror[0] > 0 else length
        mirror[0] -= length
        norm = math.hypot(*mirror)
        mirror = [entry / norm for entry in mirror]
        for column in columns[k:]:
            twice = 2.0 * sum(m * entry for m, entry in zip(mirror, column[k:]))
            column[k:] = [entry - twice * m for m, entry in zip(mirror, column[k:])]
    x = [0.0] * n
    for k in reversed(range(n)):
        known = sum(columns[j][k] * x[j] for j in range(k + 1, n))
        x[k] = (columns[n][k] - known) / columns[k][k]
    return x
