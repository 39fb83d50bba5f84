"""Divides by the temperature and then subtracts the maximum: the quotients of huge scores are rounded before."""

import numpy


def action_probabilities(scores, legal, actions, temperatures):
    z = numpy.where(numpy.asarray(legal, dtype=bool), numpy.asarray(scores, dtype=float), -numpy.inf)
    rows = numpy.arange(len(z))
    answer = []
    for temperature in temperatures:
        scaled = z / temperature
        scaled -= numpy.maximum(scaled.max(axis=1, keepdims=True), -1e300)
        weights = numpy.exp(scaled)
        totals = weights.sum(axis=1)
        answer.append(weights[rows, actions] / numpy.where(totals > 0, totals, 1.0))
    return numpy.asarray(answer)
