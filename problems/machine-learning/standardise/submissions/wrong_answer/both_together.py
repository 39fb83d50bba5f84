"""Learns the scale from training and test rows together."""

from math import fsum, sqrt


def standardise(train, test):
    scales = []
    for column in zip(*(train + test)):
        mean = fsum(column) / len(column)
        deviation = sqrt(fsum((value - mean) ** 2 for value in column) / len(column))
        constant = min(column) == max(column)
        scales.append((mean, deviation, constant))
    return [
        [0.0 if constant else (value - mean) / deviation for value, (mean, deviation, constant) in zip(row, scales)]
        for row in test
    ]
