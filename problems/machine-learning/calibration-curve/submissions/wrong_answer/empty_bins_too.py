"""Keeps the empty bins, as zeros."""

import numpy
from sklearn.metrics import brier_score_loss


def calibration(outcomes, probabilities, bins):
    y = numpy.asarray(outcomes, dtype=float)
    p = numpy.asarray(probabilities, dtype=float)
    inner = numpy.arange(1, bins) / bins
    place = numpy.searchsorted(inner, p, side="left")  # an edge belongs to the bin below it
    counts = numpy.bincount(place, minlength=bins)
    used = counts >= 0
    observed = numpy.bincount(place, weights=y, minlength=bins)[used] / numpy.maximum(counts[used], 1)
    predicted = numpy.bincount(place, weights=p, minlength=bins)[used] / numpy.maximum(counts[used], 1)
    return brier_score_loss(y, p, pos_label=1), observed, predicted, counts[used]
