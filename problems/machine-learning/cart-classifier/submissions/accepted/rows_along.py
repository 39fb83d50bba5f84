"""Takes the rows to classify along while the tree grows, so that no tree is kept; sorts in every node."""

from collections import Counter, defaultdict
from fractions import Fraction


def candidates(values, labels, min_leaf):
    """Allowed thresholds of one feature, with sums of squares and sizes of both sides; rows are grouped by value."""
    groups = defaultdict(Counter)
    for value, label in zip(values, labels):
        groups[value][label] += 1
    ordered = sorted(groups)
    n = len(values)
    left, right = Counter(), Counter(labels)
    left_rows = left_squares = 0
    right_squares = sum(count * count for count in right.values())
    for here, following in zip(ordered, ordered[1:]):
        for label, count in groups[here].items():
            left_squares += (left[label] + count) ** 2 - left[label] ** 2
            right_squares += (right[label] - count) ** 2 - right[label] ** 2
            left[label] += count
            right[label] -= count
            left_rows += count
        if min_leaf <= left_rows <= n - min_leaf:
            yield (here + following) / 2, left_squares, left_rows, right_squares, n - left_rows


def tree_predict(train, labels, max_depth, min_leaf, rows):
    answers = [0] * len(rows)

    def grow(members, visitors, depth):
        own = [labels[row] for row in members]
        counts = Counter(own)
        best = None
        if depth < max_depth and len(counts) > 1:
            for feature in range(len(train[0])):
                values = [train[row][feature] for row in members]
                for threshold, lefts, left_rows, rights, right_rows in candidates(values, own, min_leaf):
                    rough = lefts / left_rows + rights / right_rows  # spares most of the exact comparisons
                    if best is not None and rough < best[0] - 1e-6:
                        continue
                    exact = Fraction(lefts, left_rows) + Fraction(rights, right_rows)
                    if best is None or exact > best[1]:
                        best = rough, exact, feature, threshold
        if best is None:
            most = max(counts.values())
            answer = min(label for label, count in counts.items() if count == most)
            for visitor in visitors:
                answers[visitor] = answer
            return
        _, _, feature, threshold = best
        for side in (True, False):
            grow(
                [row for row in members if (train[row][feature] <= threshold) == side],
                [visitor for visitor in visitors if (rows[visitor][feature] <= threshold) == side],
                depth + 1,
            )

    grow(list(range(len(train))), list(range(len(rows))), 0)
    return answers
