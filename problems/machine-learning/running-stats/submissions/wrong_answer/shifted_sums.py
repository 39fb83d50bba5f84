"""Sums of distances from whatever came first, which cancel when a large group lies far from it."""


class RunningStats:
    def __init__(self):
        self.count = 0
        self.shift = 0.0
        self.total = 0.0
        self.squares = 0.0

    def add(self, value):
        self.merge(1, value, 0.0)

    def merge(self, count, mean, m2):
        if count == 0:
            return
        if self.count == 0:
            self.shift = mean
        distance = mean - self.shift
        self.count += count
        self.total += count * distance
        self.squares += m2 + count * distance * distance

    def mean(self):
        return self.shift + self.total / self.count if self.count else 0.0

    def variance(self):
        if self.count == 0:
            return 0.0
        mean = self.total / self.count
        return max(0.0, self.squares / self.count - mean * mean)
