"""Softmax over all actions, and 0 for the illegal ones afterwards: what they had taken is missing from the rest."""

import numpy


def action_probabilities(scores, legal, actions, temperatures):
    allowed = numpy.asarray(legal, dtype=bool)
    z = numpy.nan_to_num(numpy.asarray(scores, dtype=float), posinf=0.0, neginf=0.0)
    z -= z.max(axis=1, keepdims=True)
    rows = numpy.arange(len(z))
    answer = []
    for temperature in temperatures:
        weights = numpy.exp(z / temperature)
        weights /= weights.sum(axis=1, keepdims=True)
        weights[~allowed] = 0.0
        answer.append(weights[rows, actions])
    return numpy.asarray(answer)
