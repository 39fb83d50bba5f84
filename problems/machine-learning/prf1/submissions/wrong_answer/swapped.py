"""Returns recall before precision: divides by the wrong one of the two totals."""


def prf1(labels, predictions):
    hits = sum(label == prediction == 1 for label, prediction in zip(labels, predictions))
    if hits == 0:
        return [0.0, 0.0, 0.0]
    precision = hits / labels.count(1)
    recall = hits / predictions.count(1)
    return [precision, recall, 2 * precision * recall / (precision + recall)]
