"""Adds the squared distances of both groups up, as if they had the same mean."""


class RunningStats:
    def __init__(self):
        self.count = 0
        self.centre = 0.0
        self.m2 = 0.0

    def add(self, value):
        self.count += 1
        distance = value - self.centre
        self.centre += distance / self.count
        self.m2 += distance * (value - self.centre)

    def merge(self, count, mean, m2):
        if count == 0:
            return
        self.centre += (mean - self.centre) * count / (self.count + count)
        self.m2 += m2
        self.count += count

    def mean(self):
        return self.centre

    def variance(self):
        return self.m2 / self.count if self.count else 0.0
