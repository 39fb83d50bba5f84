"""Divides by the deviation with n - 1, as pandas does."""

import numpy


def out_of_fold_predictions(features, targets, folds, alpha):
    x, y, folds = numpy.asarray(features, dtype=float), numpy.asarray(targets, dtype=float), numpy.asarray(folds)
    answer = numpy.empty(len(y))
    for fold in numpy.unique(folds):
        held_out = folds == fold
        train = x[~held_out]
        present = ~numpy.isnan(train)
        counts = present.sum(axis=0)
        means = numpy.where(present, train, 0.0).sum(axis=0) / numpy.maximum(counts, 1)
        gaps = numpy.where(present, train - means, 0.0)
        deviation = numpy.sqrt((gaps**2).sum(axis=0) / (len(gaps) - 1))
        useful = deviation > 1e-12 * numpy.abs(means)
        z = gaps[:, useful] / deviation[useful]
        mean = y[~held_out].mean()
        weights = numpy.linalg.solve(z.T @ z + alpha * numpy.eye(z.shape[1]), z.T @ (y[~held_out] - mean))
        test = x[held_out][:, useful] - means[useful]
        answer[held_out] = numpy.where(numpy.isnan(test), 0.0, test) / deviation[useful] @ weights + mean
    return answer
