"""Counts readings on the threshold as well."""


def count_above(readings, threshold):
    return sum(reading >= threshold for reading in readings)
