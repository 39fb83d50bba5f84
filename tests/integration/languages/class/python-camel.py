class Bag:
    def __init__(self, capacity, label):
        self.capacity, self.label, self.items = capacity, label, []

    def putIn(self, item):
        if len(self.items) == self.capacity:
            return False
        self.items.append(item)
        return True

    def totalLength(self):
        return sum(map(len, self.items))

    def emptyOut(self):
        self.items.clear()

    def listAll(self, prefixed):
        return [self.label + item if prefixed else item for item in self.items]
