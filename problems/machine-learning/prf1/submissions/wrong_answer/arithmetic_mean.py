"""Takes the ordinary mean of precision and recall."""


def prf1(labels, predictions):
    hits = sum(label == prediction == 1 for label, prediction in zip(labels, predictions))
    if hits == 0:
        return [0.0, 0.0, 0.0]
    precision = hits / predictions.count(1)
    recall = hits / labels.count(1)
    return [precision, recall, (precision + recall) / 2]
