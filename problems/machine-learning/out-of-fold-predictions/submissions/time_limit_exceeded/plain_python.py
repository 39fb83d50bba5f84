"""The normal equations by loops over rows and pairs of columns."""

import math


def solve(matrix, right):
    size = len(right)
    for column in range(size):
        pivot = max(range(column, size), key=lambda row: abs(matrix[row][column]))
        matrix[column], matrix[pivot] = matrix[pivot], matrix[column]
        right[column], right[pivot] = right[pivot], right[column]
        for row in range(column + 1, size):
            factor = matrix[row][column] / matrix[column][column]
            for k in range(column, size):
                matrix[row][k] -= factor * matrix[column][k]
            right[row] -= factor * right[column]
    answer = [0.0] * size
    for row in reversed(range(size)):
        answer[row] = (right[row] - sum(matrix[row][k] * answer[k] for k in range(row + 1, size))) / matrix[row][row]
    return answer


def out_of_fold_predictions(features, targets, folds, alpha):
    answer = [0.0] * len(targets)
    for fold in set(folds):
        train = [row for row, other in zip(features, folds) if other != fold]
        y = [target for target, other in zip(targets, folds) if other != fold]
        mean = sum(y) / len(y)
        columns = []
        for j in range(len(train[0])):
            present = [row[j] for row in train if not math.isnan(row[j])]
            centre = sum(present) / max(len(present), 1)
            deviation = math.sqrt(sum((value - centre) ** 2 for value in present) / len(train))
            if deviation > 1e-12 * abs(centre):
                columns.append((j, centre, deviation))

        def scaled(row):
            return [0.0 if math.isnan(row[j]) else (row[j] - centre) / deviation for j, centre, deviation in columns]

        z = [scaled(row) for row in train]
        size = len(columns)
        matrix = [[sum(row[a] * row[b] for row in z) + (alpha if a == b else 0.0) for b in range(size)]
                  for a in range(size)]
        right = [sum(row[a] * (target - mean) for row, target in zip(z, y)) for a in range(size)]
        weights = solve(matrix, right)
        for i, row in enumerate(features):
            if folds[i] == fold:
                answer[i] = mean + sum(a * b for a, b in zip(scaled(row), weights))
    return answer
