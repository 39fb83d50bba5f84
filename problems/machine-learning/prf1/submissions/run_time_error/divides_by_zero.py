"""Divides without looking at the denominators: ZeroDivisionError where there is no alarm, no urgent ticket or no hit."""


def prf1(labels, predictions):
    pairs = list(zip(labels, predictions))
    hits = pairs.count((1, 1))
    precision = hits / predictions.count(1)
    recall = hits / labels.count(1)
    return [precision, recall, 2 * precision * recall / (precision + recall)]
