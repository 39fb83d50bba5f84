"""Joins the two best ways down at the root only."""


def down(node):
    if node is None:
        return 0
    return max(0, node.val + max(down(node.left), down(node.right)))


def best_path_sum(root):
    return root.val + down(root.left) + down(root.right)
