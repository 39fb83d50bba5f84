"""Adds a small constant to every deviation, so that none is 0."""

from math import fsum, sqrt


def standardise(train, test):
    scales = []
    for column in zip(*train):
        mean = fsum(column) / len(column)
        deviation = sqrt(fsum((value - mean) ** 2 for value in column) / len(column))
        constant = False
        scales.append((mean, deviation, constant))
    return [
        [(value - mean) / (deviation + 1e-8) for value, (mean, deviation, constant) in zip(row, scales)]
        for row in test
    ]
