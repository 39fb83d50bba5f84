class Bag:
    def __init__(self, capacity, label):
        self.capacity = capacity
        self.label = label
        self.items = []

    def put_in(self, item):
        if len(self.items) == self.capacity:
            return False
        self.items.append(item)
        return True

    def total_length(self):
        return sum(map(len, self.items))

    def empty_out(self):
        self.items.clear()

    def list_all(self, prefixed):
        return [(self.label if prefixed else "") + item for item in self.items]
