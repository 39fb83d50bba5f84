"""Bins by searchsorted on the inner edges, sums by bincount; the Brier score by scikit-learn."""

import numpy
from sklearn.metrics import brier_score_loss


def calibration(outcomes, probabilities, bins):
    y = numpy.asarray(outcomes, dtype=float)
    p = numpy.asarray(probabilities, dtype=float)
    inner = numpy.arange(1, bins) / bins
    place = numpy.searchsorted(inner, p, side="left")  # an edge belongs to the bin below it
    counts = numpy.bincount(place, minlength=bins)
    used = counts > 0
    observed = numpy.bincount(place, weights=y, minlength=bins)[used] / counts[used]
    predicted = numpy.bincount(place, weights=p, minlength=bins)[used] / counts[used]
    return brier_score_loss(y, p, pos_label=1), observed, predicted, counts[used]
