"""Welford's update on distances from the first value, and a heap that gives up the smaller half for the median."""

import heapq
import math


def describe(values):
    if not values:
        return []
    origin = values[0]
    mean = 0.0
    squares = 0.0
    for count, value in enumerate(values, start=1):
        distance = value - origin
        delta = distance - mean
        mean += delta / count
        squares += delta * (distance - mean)
    n = len(values)
    heap = list(values)
    heapq.heapify(heap)
    for _ in range((n - 1) // 2):
        heapq.heappop(heap)
    low = heapq.heappop(heap)
    high = low if n % 2 else heap[0]
    return [origin + mean, low + (high - low) / 2, math.sqrt(squares / (n - 1)) if n > 1 else 0.0]
