"""Takes the upper middle value off its heap to look at it, and puts it back into the lower one."""

from heapq import heappop, heappush


class RunningMedian:
    def __init__(self):
        self.lower = []
        self.upper = []

    def add(self, value):
        if self.lower and value >= -self.lower[0]:
            heappush(self.upper, value)
        else:
            heappush(self.lower, -value)
        if len(self.upper) > len(self.lower):
            heappush(self.lower, -heappop(self.upper))
        elif len(self.lower) > len(self.upper) + 1:
            heappush(self.upper, -heappop(self.lower))

    def median(self):
        if not self.lower:
            return float("nan")
        if len(self.lower) > len(self.upper):
            return float(-self.lower[0])
        a, b = -self.lower[0], heappop(self.upper)
        heappush(self.lower, -b)
        return (a + b) / 2
