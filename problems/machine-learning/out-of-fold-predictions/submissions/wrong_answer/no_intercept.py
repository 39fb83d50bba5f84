"""Fits the ridge without an intercept, as if the targets had mean 0."""

import numpy
from sklearn.impute import SimpleImputer
from sklearn.linear_model import Ridge
from sklearn.model_selection import PredefinedSplit, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def out_of_fold_predictions(features, targets, folds, alpha):
    model = make_pipeline(SimpleImputer(strategy="mean"), StandardScaler(), Ridge(alpha=alpha, fit_intercept=False))
    return cross_val_predict(model, numpy.asarray(features, dtype=float), numpy.asarray(targets, dtype=float),
                             cv=PredefinedSplit(folds))
