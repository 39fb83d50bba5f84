"""Remembers visited nodes by their values, and so skips a node whose value was seen before."""

from collections import deque


def tree_depth(root):
    deepest = 0
    seen = set()
    waiting = deque([(root, 1)])
    while waiting:
        node, depth = waiting.popleft()
        if node is None or node.val in seen:
            continue
        seen.add(node.val)
        deepest = max(deepest, depth)
        waiting.append((node.left, depth + 1))
        waiting.append((node.right, depth + 1))
    return deepest
