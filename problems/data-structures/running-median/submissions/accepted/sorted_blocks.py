"""Short sorted blocks one after the other; a block that becomes too long is cut in two."""

from bisect import bisect_left, insort


class RunningMedian:
    LONGEST = 1000

    def __init__(self):
        self.blocks = [[]]
        self.lasts = []  # the largest value of every block but the last one
        self.count = 0

    def add(self, value):
        index = bisect_left(self.lasts, value)
        block = self.blocks[index]
        insort(block, value)
        self.count += 1
        if len(block) > self.LONGEST:
            middle = len(block) // 2
            self.blocks[index : index + 1] = [block[:middle], block[middle:]]
            self.lasts.insert(index, block[middle - 1])

    def median(self):
        if self.count == 0:
            return float("nan")
        if self.count % 2 == 1:
            return float(self._at(self.count // 2))
        return (self._at(self.count // 2 - 1) + self._at(self.count // 2)) / 2

    def _at(self, rank):
        for block in self.blocks:
            if rank < len(block):
                return block[rank]
            rank -= len(block)
