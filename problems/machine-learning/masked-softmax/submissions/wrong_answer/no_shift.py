"""Exponentiates the legal scores as they are: beyond 709 they overflow."""

import numpy


def action_probabilities(scores, legal, actions, temperatures):
    z = numpy.where(numpy.asarray(legal, dtype=bool), numpy.asarray(scores, dtype=float), -numpy.inf)
    rows = numpy.arange(len(z))
    answer = []
    with numpy.errstate(over="ignore", invalid="ignore"):
        for temperature in temperatures:
            weights = numpy.exp(z / temperature)
            totals = weights.sum(axis=1)
            answer.append(weights[rows, actions] / numpy.where(totals > 0, totals, 1.0))
    return numpy.asarray(answer)
