"""The mean first, then the squared distances from it; a column is constant if all its values are equal."""

from math import fsum, sqrt


def standardise(train, test):
    scales = []
    for column in zip(*train):
        mean = fsum(column) / len(column)
        deviation = sqrt(fsum((value - mean) ** 2 for value in column) / len(column))
        scales.append((mean, 0.0 if min(column) == max(column) else 1.0 / deviation))
    return [[(value - mean) * factor for value, (mean, factor) in zip(row, scales)] for row in test]
