"""Keeps one sorted list; each new value shifts those above it."""

from bisect import insort


class RunningMedian:
    def __init__(self):
        self.values = []

    def add(self, value):
        insort(self.values, value)

    def median(self):
        count = len(self.values)
        if count == 0:
            return float("nan")
        return (self.values[(count - 1) // 2] + self.values[count // 2]) / 2
