"""Right but for the memory: one array of all n * m * d differences, and one of their squares."""

import numpy


def distance_summary(queries, references):
    y = numpy.asarray(references, dtype=float)
    x = numpy.asarray(queries, dtype=float).reshape(-1, y.shape[1])
    differences = x[:, None, :] - y[None, :, :]
    distances = numpy.sqrt((differences**2).sum(axis=2))
    return numpy.column_stack([distances.min(axis=1), distances.mean(axis=1), distances.max(axis=1)])
