"""Divides a constant column by 1, so that other test values keep their distance."""

from math import fsum, sqrt


def standardise(train, test):
    scales = []
    for column in zip(*train):
        mean = fsum(column) / len(column)
        deviation = sqrt(fsum((value - mean) ** 2 for value in column) / len(column))
        constant = min(column) == max(column)
        scales.append((mean, deviation, constant))
    return [
        [(value - mean) / (1.0 if constant else deviation) for value, (mean, deviation, constant) in zip(row, scales)]
        for row in test
    ]
