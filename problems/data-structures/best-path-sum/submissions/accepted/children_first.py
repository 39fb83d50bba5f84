"""Lists every node before its children, and goes through the list backwards."""


def best_path_sum(root):
    order = []
    stack = [root]
    while stack:
        node = stack.pop()
        order.append(node)
        stack += [child for child in (node.left, node.right) if child]
    down = {None: 0}  # the best sum straight down from a node, 0 if it is negative
    best = root.val
    for node in reversed(order):
        left, right = down[node.left], down[node.right]
        best = max(best, node.val + left + right)
        down[node] = max(0, node.val + max(left, right))
    return best
