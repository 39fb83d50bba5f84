"""Returns the largest value on the left, not the midpoint."""

from collections import Counter
from math import log2


def weigh(count):
    return count * log2(count) if count else 0.0


def best_threshold(values, labels):
    n = len(values)
    pairs = sorted(zip(values, labels))
    left, right = Counter(), Counter(labels)
    left_sum, right_sum = 0.0, sum(weigh(count) for count in right.values())
    whole = weigh(n) - right_sum
    gains = []
    for m in range(1, n):
        label = pairs[m - 1][1]
        left_sum += weigh(left[label] + 1) - weigh(left[label])
        right_sum += weigh(right[label] - 1) - weigh(right[label])
        left[label] += 1
        right[label] -= 1
        if pairs[m - 1][0] < pairs[m][0]:
            parts = weigh(m) - left_sum + weigh(n - m) - right_sum
            gains.append((pairs[m - 1][0], (whole - parts) / n))
    if not gains:
        return []
    best = max(gain for _, gain in gains)
    return next([threshold, gain] for threshold, gain in gains if gain >= best - 1e-9)
