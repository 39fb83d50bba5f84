"""A mask over all forecasts for every bin: bins times n comparisons."""

import numpy


def calibration(outcomes, probabilities, bins):
    y = numpy.asarray(outcomes, dtype=float)
    p = numpy.asarray(probabilities, dtype=float)
    observed, predicted, counts = [], [], []
    for k in range(bins):
        inside = (p > k / bins) & (p <= (k + 1) / bins)
        if k == 0:
            inside |= p == 0
        if inside.any():
            observed.append(y[inside].mean())
            predicted.append(p[inside].mean())
            counts.append(int(inside.sum()))
    return ((p - y) ** 2).mean(), observed, predicted, counts
