"""Multiplies by the temperature, so that a high one sharpens instead of flattening."""

import numpy


def action_probabilities(scores, legal, actions, temperatures):
    z = numpy.where(numpy.asarray(legal, dtype=bool), numpy.asarray(scores, dtype=float), -numpy.inf)
    z -= numpy.maximum(z.max(axis=1, keepdims=True), -1e300)
    rows = numpy.arange(len(z))
    answer = []
    for temperature in temperatures:
        weights = numpy.exp(z * temperature)
        totals = weights.sum(axis=1)
        answer.append(weights[rows, actions] / numpy.where(totals > 0, totals, 1.0))
    return numpy.asarray(answer)
