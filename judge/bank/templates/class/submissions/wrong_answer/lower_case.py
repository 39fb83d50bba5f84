"""Takes labels that differ in case for the same."""


class Tally:
    def __init__(self):
        self.counts = {}

    def add(self, label):
        self.counts[label.lower()] = self.counts.get(label.lower(), 0) + 1

    def count(self, label):
        return self.counts.get(label.lower(), 0)
