"""Treats every number but 0 as positive."""


def prf1(labels, predictions):
    hits = sum(1 for label, prediction in zip(labels, predictions) if label and prediction)
    alarms = sum(1 for prediction in predictions if prediction)
    urgent = sum(1 for label in labels if label)
    if hits == 0:
        return [0.0, 0.0, 0.0]
    return [hits / alarms, hits / urgent, 2 * hits / (alarms + urgent)]
