"""Hands the sum of both sides to the parent, which makes a fork of the path."""


def best_path_sum(root):
    best = root.val

    def visit(node):
        nonlocal best
        if node is None:
            return 0
        total = node.val + max(0, visit(node.left)) + max(0, visit(node.right))
        best = max(best, total)
        return total

    visit(root)
    return best
