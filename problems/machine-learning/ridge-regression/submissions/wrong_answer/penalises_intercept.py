"""Appends a column of ones and penalises its weight like all others."""

from math import fsum


def ridge_regression(rows, targets, penalty):
    columns = [[1.0] * len(rows)] + [list(column) for column in zip(*rows)]
    k = len(columns)
    sides = columns + [targets]
    system = [[fsum(map(float.__mul__, column, side)) for side in sides] for column in columns]
    for pivot in range(k):
        system[pivot][pivot] += penalty
    for pivot in range(k):
        for lower in range(pivot + 1, k):
            factor = system[lower][pivot] / system[pivot][pivot]
            for j in range(pivot, k + 1):
                system[lower][j] -= factor * system[pivot][j]
    answer = [0.0] * k
    for i in reversed(range(k)):
        rest = system[i][k] - sum(system[i][j] * answer[j] for j in range(i + 1, k))
        answer[i] = rest / system[i][i]
    return answer
