"""Returns one of the many solutions when a singular system happens to have some."""


def solve(a, b):
    n = len(a)
    rows = [row + [right] for row, right in zip(a, b)]
    smallest = 1e-12 * max(abs(entry) for row in a for entry in row)
    fits = 1e-9 * max(1.0, max(abs(right) for right in b))
    top = 0
    pivots = []
    for k in range(n):
        best = max(range(top, n), key=lambda i: abs(rows[i][k]), default=top)
        if top == n or abs(rows[best][k]) <= smallest:
            continue  # this unknown is free, and stays 0
        rows[top], rows[best] = rows[best], rows[top]
        for i in range(top + 1, n):
            factor = rows[i][k] / rows[top][k]
            rows[i] = [entry - factor * above for entry, above in zip(rows[i], rows[top])]
        pivots.append(k)
        top += 1
    if any(abs(row[n]) > fits for row in rows[top:]):
        return []
    x = [0.0] * n
    for row, k in reversed(list(zip(rows, pivots))):
        x[k] = (row[n] - sum(row[j] * x[j] for j in range(k + 1, n))) / row[k]
    return x
