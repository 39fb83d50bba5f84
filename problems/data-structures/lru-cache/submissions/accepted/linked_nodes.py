"""A hand-made doubly linked ring with one sentinel, and a dictionary from key to node."""


class Node:
    __slots__ = ("key", "value", "newer", "older")

    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.newer = self
        self.older = self


class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.nodes = {}
        self.sentinel = Node(None, None)  # its `older` is the newest entry, its `newer` the oldest

    def get(self, key):
        node = self.nodes.get(key)
        if node is None:
            return -1
        self._unlink(node)
        self._link_as_newest(node)
        return node.value

    def put(self, key, value):
        node = self.nodes.get(key)
        if node is not None:
            node.value = value
            self._unlink(node)
        else:
            if len(self.nodes) == self.capacity:
                oldest = self.sentinel.newer
                self._unlink(oldest)
                del self.nodes[oldest.key]
            node = self.nodes[key] = Node(key, value)
        self._link_as_newest(node)

    def _unlink(self, node):
        node.newer.older = node.older
        node.older.newer = node.newer

    def _link_as_newest(self, node):
        newest = self.sentinel.older
        node.newer, node.older = self.sentinel, newest
        newest.newer = node
        self.sentinel.older = node
