"""Leaves the order of use alone when a key is read: the oldest written key goes."""


class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.entries = {}

    def get(self, key):
        return self.entries.get(key, -1)

    def put(self, key, value):
        if key in self.entries:
            del self.entries[key]
        elif len(self.entries) == self.capacity:
            del self.entries[next(iter(self.entries))]
        self.entries[key] = value
