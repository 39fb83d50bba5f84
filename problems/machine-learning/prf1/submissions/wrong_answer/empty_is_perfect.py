"""Says that a classifier that had nothing to do did it perfectly."""


def prf1(labels, predictions):
    if not labels:
        return [1.0, 1.0, 1.0]
    hits = sum(label == prediction == 1 for label, prediction in zip(labels, predictions))
    if hits == 0:
        return [0.0, 0.0, 0.0]
    alarms = predictions.count(1)
    urgent = labels.count(1)
    return [hits / alarms, hits / urgent, 2 * hits / (alarms + urgent)]
