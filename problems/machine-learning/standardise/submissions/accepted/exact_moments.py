"""Mean and variance as exact fractions; rounded once before the square root."""

from fractions import Fraction
from math import sqrt


def scale_of(column):
    exact = [Fraction(value) for value in column]
    mean = sum(exact) / len(exact)
    squares = sum(value * value for value in exact) / len(exact)
    return mean, sqrt(squares - mean * mean)


def standardise(train, test):
    columns = []
    for j, column in enumerate(zip(*train)):
        mean, deviation = scale_of(column)
        columns.append([float(Fraction(row[j]) - mean) / deviation if deviation else 0.0 for row in test])
    return [list(row) for row in zip(*columns)]
