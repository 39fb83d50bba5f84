"""Expects every label to be there."""


class Tally:
    def __init__(self):
        self.counts = {}

    def add(self, label):
        self.counts[label] = self.counts.get(label, 0) + 1

    def count(self, label):
        return self.counts[label]
