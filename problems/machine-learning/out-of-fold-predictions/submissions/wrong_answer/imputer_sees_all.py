"""Scales inside the folds, but fills the gaps beforehand with the means of the whole table."""

import numpy
from sklearn.impute import SimpleImputer
from sklearn.linear_model import Ridge
from sklearn.model_selection import PredefinedSplit, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def out_of_fold_predictions(features, targets, folds, alpha):
    model = make_pipeline(StandardScaler(), Ridge(alpha=alpha))
    filled = SimpleImputer(strategy="mean").fit_transform(numpy.asarray(features, dtype=float))
    return cross_val_predict(model, filled, numpy.asarray(targets, dtype=float), cv=PredefinedSplit(folds))
