"""Makes no more folds than there are rows."""


def stratified_folds(labels, k):
    order = sorted(range(len(labels)), key=labels.__getitem__)
    return [order[first::k] for first in range(min(k, len(order)))]
