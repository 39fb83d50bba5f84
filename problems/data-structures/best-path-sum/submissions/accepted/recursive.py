"""Returns the best way straight down, and records the best path that turns at the node."""


def best_path_sum(root):
    best = root.val

    def down(node):
        nonlocal best
        if node is None:
            return 0
        left = max(0, down(node.left))
        right = max(0, down(node.right))
        best = max(best, node.val + left + right)
        return node.val + max(left, right)

    down(root)
    return best
