"""Follows the left child as long as there is one, which is right only where the levels fill from the left."""


def tree_depth(root):
    depth = 0
    while root:
        depth += 1
        root = root.left or root.right
    return depth
