"""The impurity of every beginning from a sweep upwards, that of every end from the same sweep downwards."""

from math import log2


def impurities(labels):
    """For each k the entropy of the first k labels, times k, by how surprising each next label is."""
    seen = {}
    total = 0.0
    result = [0.0]
    for m, label in enumerate(labels):
        c = seen.get(label, 0)
        # m log2 m grows to (m + 1) log2 (m + 1), and c log2 c likewise
        grown = log2(m + 1) + (m * log2((m + 1) / m) if m else 0.0)
        grown -= log2(c + 1) + (c * log2((c + 1) / c) if c else 0.0)
        total += grown
        seen[label] = c + 1
        result.append(total)
    return result


def best_threshold(values, labels):
    n = len(values)
    pairs = sorted(zip(values, labels))
    ordered = [label for _, label in pairs]
    below = impurities(ordered)
    above = impurities(ordered[::-1])
    found = []
    for k in range(1, n):
        if pairs[k - 1][0] != pairs[k][0]:
            gain = (below[n] - below[k] - above[n - k]) / n
            found.append(((pairs[k - 1][0] + pairs[k][0]) / 2, gain))
    largest = max((gain for _, gain in found), default=0.0)
    for threshold, gain in found:
        if gain >= largest - 1e-9:
            return [threshold, gain]
    return []
