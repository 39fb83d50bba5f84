"""Compares with the logged action without asking whether it was legal: it gets a probability."""

import numpy


def action_probabilities(scores, legal, actions, temperatures):
    allowed = numpy.asarray(legal, dtype=bool)
    z = numpy.asarray(scores, dtype=float)
    gaps = z - z[numpy.arange(len(z)), actions][:, None]
    gaps = numpy.where(allowed & numpy.isfinite(gaps), gaps, -numpy.inf)
    answer = []
    with numpy.errstate(over="ignore", divide="ignore"):
        for temperature in temperatures:
            totals = numpy.exp(gaps / temperature).sum(axis=1)
            answer.append(numpy.where(totals > 0, 1.0 / totals, 0.0))
    return numpy.asarray(answer)
