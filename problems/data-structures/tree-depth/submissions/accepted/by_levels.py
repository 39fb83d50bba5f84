"""Goes down level by level and counts the levels."""


def tree_depth(root):
    level = [root] if root else []
    depth = 0
    while level:
        depth += 1
        level = [child for node in level for child in (node.left, node.right) if child]
    return depth
