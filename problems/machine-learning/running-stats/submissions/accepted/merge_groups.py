"""Count, mean and sum of squared distances; a value is a group of one."""


class RunningStats:
    def __init__(self):
        self.count = 0
        self.centre = 0.0
        self.m2 = 0.0

    def add(self, value):
        self.merge(1, value, 0.0)

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
