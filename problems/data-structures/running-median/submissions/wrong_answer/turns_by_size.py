"""Gives the values to the two halves in turn, without comparing them."""

from heapq import heappush


class RunningMedian:
    def __init__(self):
        self.lower = []
        self.upper = []

    def add(self, value):
        if len(self.lower) == len(self.upper):
            heappush(self.lower, -value)
        else:
            heappush(self.upper, value)

    def median(self):
        if not self.lower:
            return float("nan")
        if len(self.lower) > len(self.upper):
            return float(-self.lower[0])
        return (self.upper[0] - self.lower[0]) / 2
