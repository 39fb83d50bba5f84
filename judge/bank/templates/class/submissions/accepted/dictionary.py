"""A dictionary from label to count. The first Python program here is the reference."""


class Tally:
    def __init__(self):
        self.counts = {}

    def add(self, label):
        self.counts[label] = self.counts.get(label, 0) + 1

    def count(self, label):
        return self.counts.get(label, 0)
