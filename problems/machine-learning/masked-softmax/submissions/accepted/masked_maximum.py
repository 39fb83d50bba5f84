"""Illegal scores become -inf, each row is shifted by its largest legal score, then one sweep for each temperature."""

import numpy


def action_probabilities(scores, legal, actions, temperatures):
    allowed = numpy.asarray(legal, dtype=bool)
    z = numpy.where(allowed, numpy.asarray(scores, dtype=float), -numpy.inf)
    largest = z.max(axis=1, keepdims=True)
    z -= numpy.where(numpy.isfinite(largest), largest, 0.0)  # a row without legal actions stays -inf
    rows = numpy.arange(len(z))
    chosen = numpy.asarray(actions)
    answer = numpy.zeros((len(temperatures), len(z)))
    for probabilities, temperature in zip(answer, temperatures):
        weights = numpy.exp(z / temperature)
        totals = weights.sum(axis=1)
        numpy.divide(weights[rows, chosen], totals, out=probabilities, where=totals > 0)
    return answer
