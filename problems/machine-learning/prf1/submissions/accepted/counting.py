"""Counts hits, alarms and urgent tickets in one pass; without a hit everything is 0."""


def prf1(labels, predictions):
    hits = alarms = urgent = 0
    for label, prediction in zip(labels, predictions):
        alarms += prediction == 1
        urgent += label == 1
        hits += label == 1 and prediction == 1
    if hits == 0:
        return [0.0, 0.0, 0.0]
    return [hits / alarms, hits / urgent, 2 * hits / (alarms + urgent)]
