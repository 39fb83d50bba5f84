"""Ends every path in front of a negative node, even where more is gained behind it."""


def best_path_sum(root):
    best = root.val

    def down(node):
        nonlocal best
        if node is None:
            return 0
        left = down(node.left)
        right = down(node.right)
        best = max(best, node.val + left + right)
        return node.val + max(left, right) if node.val > 0 else 0

    down(root)
    return best
