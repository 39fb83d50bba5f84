"""Plain sums and sums of squares, as exact fractions: nothing is ever rounded before the answer."""

from fractions import Fraction


class RunningStats:
    def __init__(self):
        self.count = 0
        self.total = Fraction(0)
        self.squares = Fraction(0)

    def add(self, value):
        value = Fraction(value)
        self.count += 1
        self.total += value
        self.squares += value * value

    def merge(self, count, mean, m2):
        mean = Fraction(mean)
        self.count += count
        self.total += count * mean
        self.squares += Fraction(m2) + count * mean * mean

    def mean(self):
        return float(self.total / self.count) if self.count else 0.0

    def variance(self):
        if self.count == 0:
            return 0.0
        mean = self.total / self.count
        return float(self.squares / self.count - mean * mean)
