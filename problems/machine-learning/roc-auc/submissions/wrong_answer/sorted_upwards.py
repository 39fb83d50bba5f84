"""Walks along the curve from the lowest score upwards, which gives the area above it."""


def roc_auc(labels, scores):
    frauds = sum(labels)
    honest = len(labels) - frauds
    if frauds == 0 or honest == 0:
        return None
    counts = {}
    for score, label in zip(scores, labels):
        counts.setdefault(score, [0, 0])[label] += 1
    height = area = 0.0
    for score in sorted(counts):
        moved, risen = counts[score]
        area += moved * (height + risen / 2)
        height += risen
    return area / (frauds * honest)
