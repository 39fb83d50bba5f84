"""Without an urgent ticket none was missed, it argues: recall 1."""


def prf1(labels, predictions):
    hits = sum(label == prediction == 1 for label, prediction in zip(labels, predictions))
    alarms = predictions.count(1)
    urgent = labels.count(1)
    precision = hits / alarms if alarms else 0.0
    recall = hits / urgent if urgent else 1.0 if alarms else 0.0
    return [precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0]
