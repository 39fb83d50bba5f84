"""Takes the plain average of two means, without their weights."""


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
        if self.count == 0:
            self.count, self.centre, self.m2 = count, mean, m2
            return
        distance = mean - self.centre
        total = self.count + count
        self.m2 += m2 + distance * distance * self.count * count / total
        self.centre = (self.centre + mean) / 2
        self.count = total

    def mean(self):
        return self.centre

    def variance(self):
        return self.m2 / self.count if self.count else 0.0
