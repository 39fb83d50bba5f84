"""Recursion as deep as the tree, which Python refuses on a long chain."""


def tree_depth(root):
    if root is None:
        return 0
    return 1 + max(tree_depth(root.left), tree_depth(root.right))
