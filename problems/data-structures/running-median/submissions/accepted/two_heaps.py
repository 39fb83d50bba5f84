"""A max-heap of the lower half (with negated values) and a min-heap of the upper half."""

from heapq import heappop, heappush, heappushpop


class RunningMedian:
    def __init__(self):
        self.lower = []
        self.upper = []

    def add(self, value):
        heappush(self.upper, -heappushpop(self.lower, -value))
        if len(self.upper) > len(self.lower):
            heappush(self.lower, -heappop(self.upper))

    def median(self):
        if not self.lower:
            return float("nan")
        if len(self.lower) > len(self.upper):
            return float(-self.lower[0])
        return (self.upper[0] - self.lower[0]) / 2
