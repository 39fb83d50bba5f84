"""Swaps the rows of the matrix, but leaves the right-hand sides where they were."""


def solve(a, b):
    n = len(a)
    rows = [row + [right] for row, right in zip(a, b)]
    smallest = 1e-12 * max(abs(entry) for row in a for entry in row)
    for k in range(n):
        best = max(range(k, n), key=lambda i: abs(rows[i][k]))
        if abs(rows[best][k]) <= smallest:
            return []
        rows[k], rows[best] = rows[best], rows[k]
        rows[k][n], rows[best][n] = rows[best][n], rows[k][n]
        pivot_row = rows[k]
        for i in range(k + 1, n):
            factor = rows[i][k] / pivot_row[k]
            if factor:
                rows[i] = [entry - factor * above for entry, above in zip(rows[i], pivot_row)]
    x = [0.0] * n
    for k in reversed(range(n)):
        row = rows[k]
        known = sum(row[j] * x[j] for j in range(k + 1, n))
        x[k] = (row[n] - known) / row[k]
    return x
