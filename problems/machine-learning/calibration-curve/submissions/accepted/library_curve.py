"""scikit-learn's calibration_curve for the frequencies, numpy for everything else."""

import numpy
from sklearn.calibration import calibration_curve


def calibration(outcomes, probabilities, bins):
    y = numpy.asarray(outcomes)
    p = numpy.asarray(probabilities, dtype=float)
    interval = numpy.searchsorted(numpy.arange(1, bins) / bins, p)
    counts = numpy.bincount(interval)
    taken = counts > 0
    predicted = numpy.bincount(interval, weights=p)[taken] / counts[taken]
    # The edges that scikit-learn makes with linspace can miss k / bins by a bit, so that a forecast on an edge would
    # go to its neighbour. The middle of its interval stands for it.
    middles = (interval + 0.5) / bins
    observed, _ = calibration_curve(y, middles, n_bins=bins, strategy="uniform", pos_label=1)
    return numpy.mean((p - y) ** 2), observed, predicted, counts[taken]
