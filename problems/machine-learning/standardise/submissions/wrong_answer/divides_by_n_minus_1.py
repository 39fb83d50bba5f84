"""Divides the squared distances by n - 1."""

from math import fsum, sqrt


def standardise(train, test):
    scales = []
    for column in zip(*train):
        mean = fsum(column) / len(column)
        deviation = sqrt(fsum((value - mean) ** 2 for value in column) / max(1, len(column) - 1))
        constant = min(column) == max(column)
        scales.append((mean, deviation, constant))
    return [
        [0.0 if constant else (value - mean) / deviation for value, (mean, deviation, constant) in zip(row, scales)]
        for row in test
    ]
