"""-inf minus -inf: a row without legal actions becomes NaN."""

import numpy


def action_probabilities(scores, legal, actions, temperatures):
    z = numpy.where(numpy.asarray(legal, dtype=bool), numpy.asarray(scores, dtype=float), -numpy.inf)
    rows = numpy.arange(len(z))
    answer = []
    with numpy.errstate(invalid="ignore"):
        z = z - z.max(axis=1, keepdims=True)
        for temperature in temperatures:
            weights = numpy.exp(z / temperature)
            answer.append(weights[rows, actions] / weights.sum(axis=1))
    return numpy.asarray(answer)
