"""Walks from every node over all others, up and down."""


def best_path_sum(root):
    neighbours = {}
    stack = [root]
    neighbours[root] = []
    while stack:
        node = stack.pop()
        for child in (node.left, node.right):
            if child:
                neighbours[node].append(child)
                neighbours[child] = [node]
                stack.append(child)
    best = root.val
    for start in neighbours:
        walk = [(start, None, start.val)]
        while walk:
            node, before, total = walk.pop()
            best = max(best, total)
            for after in neighbours[node]:
                if after is not before:
                    walk.append((after, node, total + after.val))
    return best
