"""Power iteration with a fixed number of steps, and deflation: close variances are not separated."""

import math
import random


def pca(rows, k):
    n, d = len(rows), len(rows[0])
    means = [math.fsum(column) / n for column in zip(*rows)]
    columns = [[value - mean for value in column] for column, mean in zip(zip(*rows), means)]
    scatter = [[sum(a * b for a, b in zip(left, right)) for right in columns] for left in columns]
    total = sum(scatter[i][i] for i in range(d))
    source = random.Random(1)
    ratios, components = [], []
    for _ in range(k):
        vector = [source.gauss(0.0, 1.0) for _ in range(d)]
        for _ in range(100):
            image = [sum(a * b for a, b in zip(row, vector)) for row in scatter]
            if math.hypot(*image) > 1e-9 * total:
                vector = image
            for other in components * 2:
                along = sum(a * b for a, b in zip(vector, other))
                vector = [a - along * b for a, b in zip(vector, other)]
            length = math.hypot(*vector)
            vector = [a / length for a in vector]
        image = [sum(a * b for a, b in zip(row, vector)) for row in scatter]
        components.append(vector)
        ratios.append(sum(a * b for a, b in zip(image, vector)) / total if total > 1e-6 else 0.0)
    return ratios, components
