"""Joins the points at all thresholds, but forgets the point (0, 0) above the highest score."""


def roc_auc(labels, scores):
    frauds = sum(labels)
    honest = len(labels) - frauds
    if frauds == 0 or honest == 0:
        return None
    points = []
    true_positives = false_positives = 0
    payments = sorted(zip(scores, labels), reverse=True)
    for place, (score, label) in enumerate(payments):
        true_positives += label
        false_positives += not label
        if place + 1 == len(payments) or payments[place + 1][0] != score:
            points.append((false_positives / honest, true_positives / frauds))
    return sum((x2 - x1) * (y1 + y2) / 2 for (x1, y1), (x2, y2) in zip(points, points[1:]))
