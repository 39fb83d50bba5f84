"""Compares sizes without their signs."""


def count_above(readings, threshold):
    return sum(abs(reading) > abs(threshold) for reading in readings)
