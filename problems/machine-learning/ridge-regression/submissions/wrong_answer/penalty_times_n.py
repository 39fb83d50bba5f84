"""Takes the mean of the squared errors, so that the penalty weighs n times as much."""

from math import fsum


def solve(system):
    k = len(system)
    for pivot in range(k):
        for lower in range(pivot + 1, k):
            factor = system[lower][pivot] / system[pivot][pivot]
            for j in range(pivot, k + 1):
                system[lower][j] -= factor * system[pivot][j]
    solution = [0.0] * k
    for i in reversed(range(k)):
        rest = system[i][k] - sum(system[i][j] * solution[j] for j in range(i + 1, k))
        solution[i] = rest / system[i][i]
    return solution


def ridge_regression(rows, targets, penalty):
    n = len(rows)
    columns = list(zip(*rows))
    means = [fsum(column) / n for column in columns]
    mean_target = fsum(targets) / n
    centred = [[value - mean for value in column] for column, mean in zip(columns, means)]
    errors = [target - mean_target for target in targets]
    k = len(columns)
    sides = centred + [errors]
    system = [[fsum(map(float.__mul__, column, side)) for side in sides] for column in centred]
    for i in range(k):
        system[i][i] += penalty * n
    weights = solve(system)
    return [mean_target - fsum(weight * mean for weight, mean in zip(weights, means))] + weights
