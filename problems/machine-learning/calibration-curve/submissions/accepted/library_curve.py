"""scikit-learn's calibration_curve for the two means, numpy for the counts and the Brier score."""

import numpy
from sklearn.calibration import calibration_curve


def calibration(outcomes, probabilities, bins):
    y = numpy.asarray(outcomes)
    p = numpy.asarray(probabilities, dtype=float)
    inner = numpy.arange(1, bins) / bins
    counts = numpy.unique(numpy.searchsorted(inner, p), return_counts=True)[1]
    observed, predicted = calibration_curve(y, p, n_bins=bins, strategy="uniform", pos_label=1)
    return numpy.mean((p - y) ** 2), observed, predicted, counts
