"""Takes the nearest reference to be the query itself, as in a table of a set against itself, and looks past zeros."""

import numpy


def distance_summary(queries, references):
    y = numpy.asarray(references, dtype=float)
    rows = []
    for query in numpy.asarray(queries, dtype=float):
        distances = numpy.sqrt(((y - query) ** 2).sum(axis=1))
        others = distances[distances > 0] if (distances > 0).any() else distances
        rows.append([others.min(), others.mean(), others.max()])
    return rows
