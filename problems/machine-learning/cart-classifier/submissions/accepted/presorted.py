"""Sorts every feature once; a split divides all orders stably, so that they stay sorted."""

from collections import Counter


def best_split(train, labels, orders, min_leaf):
    """Feature and last position on the left, and the threshold; None if no split is allowed."""
    n = len(orders[0])
    everything = Counter(labels[row] for row in orders[0])
    squares = sum(count * count for count in everything.values())
    best, best_p, best_q = None, -1, 1
    for feature, order in enumerate(orders):
        left, right = dict.fromkeys(everything, 0), dict(everything)
        left_squares, right_squares = 0, squares
        here = train[order[0]][feature]
        for m in range(1, n):
            label = labels[order[m - 1]]
            left_squares += 2 * left[label] + 1
            right_squares -= 2 * right[label] - 1
            left[label] += 1
            right[label] -= 1
            following = train[order[m]][feature]
            if here != following and min_leaf <= m <= n - min_leaf:
                p, q = left_squares * (n - m) + right_squares * m, m * (n - m)
                if p * best_q > best_p * q:
                    best, best_p, best_q = (feature, (here + following) / 2), p, q
            here = following
    return best


def grow(train, labels, orders, depth, min_leaf):
    counts = Counter(labels[row] for row in orders[0])
    split = best_split(train, labels, orders, min_leaf) if depth > 0 and len(counts) > 1 else None
    if split is None:
        return min(counts, key=lambda label: (-counts[label], label))
    feature, threshold = split
    goes_left = {row for row in orders[0] if train[row][feature] <= threshold}
    left = [[row for row in order if row in goes_left] for order in orders]
    right = [[row for row in order if row not in goes_left] for order in orders]
    children = [grow(train, labels, side, depth - 1, min_leaf) for side in (left, right)]
    return feature, threshold, children


def tree_predict(train, labels, max_depth, min_leaf, rows):
    orders = [sorted(range(len(train)), key=lambda row: train[row][j]) for j in range(len(train[0]))]
    root = grow(train, labels, orders, max_depth, min_leaf)
    answers = []
    for row in rows:
        node = root
        while isinstance(node, tuple):
            feature, threshold, children = node
            node = children[0] if row[feature] <= threshold else children[1]
        answers.append(node)
    return answers
