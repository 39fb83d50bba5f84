"""p = 1 / sum of exp((z_j - z_action) / T) over the legal j; an overflow to infinity means a probability of 0."""

import numpy


def action_probabilities(scores, legal, actions, temperatures):
    allowed = numpy.asarray(legal, dtype=bool)
    rows = numpy.arange(len(allowed))
    possible = allowed[rows, actions]
    z = numpy.where(allowed, numpy.asarray(scores, dtype=float), -numpy.inf)[possible]
    z -= z[numpy.arange(len(z)), numpy.asarray(actions)[possible]][:, None]
    answer = numpy.zeros((len(temperatures), len(allowed)))
    with numpy.errstate(over="ignore"):
        for probabilities, temperature in zip(answer, temperatures):
            probabilities[possible] = 1.0 / numpy.exp(z / temperature).sum(axis=1)
    return answer
