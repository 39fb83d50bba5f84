"""Takes both distances of a new value from the old mean."""


class RunningStats:
    def __init__(self):
        self.count = 0
        self.centre = 0.0
        self.m2 = 0.0

    def add(self, value):
        self.count += 1
        distance = value - self.centre
        self.centre += distance / self.count
        self.m2 += distance * distance

    def merge(self, count, mean, m2):
        if count == 0:
            return
        share = count / (self.count + count)
        distance = mean - self.centre
        self.centre += distance * share
        self.m2 += m2 + distance * distance * self.count * share
        self.count += count

    def mean(self):
        return self.centre

    def variance(self):
        return self.m2 / self.count if self.count else 0.0
