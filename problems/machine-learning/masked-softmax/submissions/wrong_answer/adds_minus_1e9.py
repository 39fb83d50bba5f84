"""Illegal scores become -1e9, which is not below everything, and makes a row without legal actions uniform."""

import numpy


def action_probabilities(scores, legal, actions, temperatures):
    allowed = numpy.asarray(legal, dtype=bool)
    z = numpy.where(allowed, numpy.asarray(scores, dtype=float), -1e9)
    z -= z.max(axis=1, keepdims=True)
    rows = numpy.arange(len(z))
    answer = []
    for temperature in temperatures:
        weights = numpy.exp(z / temperature)
        answer.append(weights[rows, actions] / weights.sum(axis=1))
    return numpy.asarray(answer)
