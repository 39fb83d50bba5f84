"""Checks for a unique line by the columns alone, and gives up on those that repeat or are constant."""

from math import fsum


def ridge_regression(rows, targets, penalty):
    n = len(rows)
    columns = list(zip(*rows))
    means = [fsum(column) / n for column in columns]
    mean_target = fsum(targets) / n
    k = len(columns)
    basis = []
    for column, mean in zip(columns, means):
        rest = [value - mean for value in column]
        size = fsum(z * z for z in rest)
        for other in basis:
            factor = fsum(map(float.__mul__, rest, other)) / fsum(z * z for z in other)
            rest = [z - factor * o for z, o in zip(rest, other)]
        if fsum(z * z for z in rest) <= 1e-20 * size:
            raise ValueError("the columns are linearly dependent")
        basis.append(rest)
    centred = [[value - mean for value in column] for column, mean in zip(columns, means)]
    errors = [target - mean_target for target in targets]
    sides = centred + [errors]
    system = [[fsum(map(float.__mul__, column, side)) for side in sides] for column in centred]
    for pivot in range(k):
        system[pivot][pivot] += penalty
    for pivot in range(k):
        for lower in range(pivot + 1, k):
            factor = system[lower][pivot] / system[pivot][pivot]
            for j in range(pivot, k + 1):
                system[lower][j] -= factor * system[pivot][j]
    weights = [0.0] * k
    for i in reversed(range(k)):
        rest = system[i][k] - sum(system[i][j] * weights[j] for j in range(i + 1, k))
        weights[i] = rest / system[i][i]
    return [mean_target - fsum(weight * mean for weight, mean in zip(weights, means))] + weights
