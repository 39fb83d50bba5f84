"""Orders the rows by class, but cuts the order into blocks instead of dealing it out."""


def stratified_folds(labels, k):
    order = sorted(range(len(labels)), key=labels.__getitem__)
    n = len(order)
    return [order[fold * n // k : (fold + 1) * n // k] for fold in range(k)]
