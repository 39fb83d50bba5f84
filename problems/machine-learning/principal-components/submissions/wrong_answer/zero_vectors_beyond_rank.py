"""Takes the components from the rotated data, where directions without variance leave a vector of zeros."""

import math


def eigenvectors(c):
    """Eigenvalues of the symmetric matrix c, and their vectors as rows, in no order."""
    d = len(c)
    v = [[float(i == j) for j in range(d)] for i in range(d)]
    for _ in range(60):
        size = max(abs(c[i][i]) for i in range(d))
        if all(abs(c[p][q]) <= 1e-16 * size for p in range(d) for q in range(p)):
            break
        for p in range(d):
            for q in range(p + 1, d):
                if c[p][q] == 0.0:
                    continue
                theta = (c[q][q] - c[p][p]) / (2.0 * c[p][q])
                t = math.copysign(1.0, theta) / (abs(theta) + math.hypot(theta, 1.0))
                cosine = 1.0 / math.hypot(t, 1.0)
                sine = t * cosine
                for row in c:
                    row[p], row[q] = cosine * row[p] - sine * row[q], sine * row[p] + cosine * row[q]
                for matrix in (c, v):
                    above, below = matrix[p], matrix[q]
                    matrix[p] = [cosine * a - sine * b for a, b in zip(above, below)]
                    matrix[q] = [sine * a + cosine * b for a, b in zip(above, below)]
    return [c[i][i] for i in range(d)], v


def pca(rows, k):
    n, d = len(rows), len(rows[0])
    means = [math.fsum(column) / n for column in zip(*rows)]
    columns = [[value - mean for value in column] for column, mean in zip(zip(*rows), means)]
    scatter = [[sum(a * b for a, b in zip(left, right)) for right in columns] for left in columns]
    total = sum(scatter[i][i] for i in range(d))
    values, vectors = eigenvectors(scatter)
    order = sorted(range(d), key=lambda i: -values[i])[:k]
    ratios = [values[i] / total if total > 1e-6 else 0.0 for i in order]
    largest = max(values)
    return ratios, [vectors[i] if values[i] > 1e-12 * largest else [0.0] * d for i in order]
