"""Divides by whatever stands on the diagonal."""


def solve(a, b):
    n = len(a)
    rows = [row + [right] for row, right in zip(a, b)]
    for k in range(n):
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
