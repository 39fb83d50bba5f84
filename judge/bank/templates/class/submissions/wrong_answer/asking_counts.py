"""Asking for a label counts it as well."""


class Tally:
    def __init__(self):
        self.counts = {}

    def add(self, label):
        self.counts[label] = self.counts.get(label, 0) + 1

    def count(self, label):
        seen = self.counts.get(label, 0)
        self.counts[label] = seen or 1
        return seen
