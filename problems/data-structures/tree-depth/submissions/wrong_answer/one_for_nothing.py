"""Starts at depth 1 before it knows that there is a root."""


def tree_depth(root):
    deepest = 1
    stack = [(root, 1)]
    while stack:
        node, depth = stack.pop()
        if node:
            deepest = max(deepest, depth)
            stack.append((node.left, depth + 1))
            stack.append((node.right, depth + 1))
    return deepest
