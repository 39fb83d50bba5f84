"""Touches the order of use before it checks that the key is held, so that later evictions hit absent keys."""

from collections import OrderedDict


class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.values = {}
        self.order = OrderedDict()

    def get(self, key):
        self._touch(key)
        return self.values.get(key, -1)

    def put(self, key, value):
        if key not in self.values and len(self.values) >= self.capacity:
            oldest, _ = self.order.popitem(last=False)
            self.values.pop(oldest, None)
        self.values[key] = value
        self._touch(key)

    def _touch(self, key):
        self.order[key] = None
        self.order.move_to_end(key)
