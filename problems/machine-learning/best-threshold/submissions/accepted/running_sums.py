"""Moves one example at a time from right to left, keeping the sum of c log2 c of both sides."""

from collections import Counter
from math import log2


def weigh(count):
    return count * log2(count) if count else 0.0


def best_threshold(values, labels):
    n = len(values)
    order = sorted(range(n), key=values.__getitem__)
    left, right = Counter(), Counter(labels)
    left_sum, right_sum = 0.0, sum(weigh(count) for count in right.values())
    whole = weigh(n) - right_sum
    gains = []
    for position in range(n - 1):
        label = labels[order[position]]
        left_sum += weigh(left[label] + 1) - weigh(left[label])
        right_sum += weigh(right[label] - 1) - weigh(right[label])
        left[label] += 1
        right[label] -= 1
        here, following = values[order[position]], values[order[position + 1]]
        if here < following:
            m = position + 1
            parts = weigh(m) - left_sum + weigh(n - m) - right_sum
            gains.append((here + (following - here) / 2, (whole - parts) / n))
    if not gains:
        return []
    best = max(gain for _, gain in gains)
    return next([threshold, gain] for threshold, gain in gains if gain >= best - 1e-9)
