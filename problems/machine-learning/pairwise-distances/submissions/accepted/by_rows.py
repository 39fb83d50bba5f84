"""One query at a time against all references: the differences themselves, m by d numbers at once."""

import numpy


def distance_summary(queries, references):
    y = numpy.asarray(references, dtype=float)
    rows = []
    for query in numpy.asarray(queries, dtype=float):
        gaps = y - query
        distances = numpy.sqrt(numpy.einsum("ij,ij->i", gaps, gaps))
        rows.append([distances.min(), distances.mean(), distances.max()])
    return rows
