"""The expansion |x|^2 + |y|^2 - 2 x.y of the points as they come: far from the origin the squares swallow the distance."""

import numpy


def distance_summary(queries, references):
    if not queries:
        return []
    x = numpy.asarray(queries, dtype=float)
    y = numpy.asarray(references, dtype=float)
    squares = (x * x).sum(axis=1)[:, None] + (y * y).sum(axis=1) - 2.0 * (x @ y.T)
    distances = numpy.sqrt(numpy.maximum(squares, 0.0))
    return numpy.column_stack([distances.min(axis=1), distances.mean(axis=1), distances.max(axis=1)])
