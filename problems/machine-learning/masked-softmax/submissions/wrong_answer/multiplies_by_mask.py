"""Multiplies the exponentials by the mask: 0 times NaN is NaN, and so is 0 times infinity."""

import numpy


def action_probabilities(scores, legal, actions, temperatures):
    allowed = numpy.asarray(legal, dtype=float)
    z = numpy.asarray(scores, dtype=float)
    lowest = numpy.where(allowed > 0, z, -numpy.inf).max(axis=1, keepdims=True)
    z = z - numpy.where(numpy.isfinite(lowest), lowest, 0.0)
    rows = numpy.arange(len(z))
    answer = []
    with numpy.errstate(all="ignore"):
        for temperature in temperatures:
            weights = numpy.exp(numpy.minimum(z / temperature, 700.0)) * allowed
            totals = weights.sum(axis=1)
            answer.append(weights[rows, actions] / numpy.where(totals == 0, 1.0, totals))
    return numpy.asarray(answer)
