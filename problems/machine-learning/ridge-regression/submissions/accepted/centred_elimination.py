"""Centres, forms the k by k system with exactly rounded sums, and eliminates: it is positive definite."""

from math import fsum


def ridge_regression(rows, targets, penalty):
    n = len(rows)
    columns = [list(column) for column in zip(*rows)]
    means = [fsum(column) / n for column in columns]
    mean_target = fsum(targets) / n
    centred = [[value - mean for value in column] for column, mean in zip(columns, means)]
    errors = [target - mean_target for target in targets]
    k = len(columns)

    def product(first, second):
        return fsum(map(float.__mul__, first, second))

    system = [[0.0] * (k + 1) for _ in range(k)]
    for i in range(k):
        for j in range(i, k):
            system[i][j] = system[j][i] = product(centred[i], centred[j])
        system[i][i] += penalty
        system[i][k] = product(centred[i], errors)
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
