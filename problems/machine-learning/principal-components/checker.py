"""Checks what makes principal components: an orthonormal set, the right shares, and each one an eigenvector.

Sign and, for equal variances, basis are free. Nothing is compared with other components.
"""

import json
import math
import sys

SHARE = 1e-8
ORTHONORMAL = 1e-8
EIGENVECTOR = 1e-8


def reject(why):
    with open(sys.argv[4] + "judgemessage.txt", "w") as file:
        file.write(why)
    sys.exit(43)


def counted(count, what):
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def centred(rows):
    means = [math.fsum(column) / len(rows) for column in zip(*rows)]
    return [[value - mean for value, mean in zip(row, means)] for row in rows]


def main():
    case, answer, expected = (json.load(open(name)) for name in sys.argv[1:4])
    rows, k = case["args"]
    d = len(rows[0])
    ratios = [float(ratio) for ratio in answer[0]]
    components = [[float(entry) for entry in component] for component in answer[1]]
    shares = expected[0]

    if len(ratios) != k:
        reject(f"expected {counted(k, 'ratio')}, got {len(ratios)}")
    if len(components) != k:
        reject(f"expected {counted(k, 'component')}, got {len(components)}")
    for i, component in enumerate(components):
        if len(component) != d:
            entries = f"{d} entry" if d == 1 else f"{d} entries"
            reject(f"expected {entries} in component {i}, got {len(component)}")
    for i in range(k):
        if not abs(ratios[i] - shares[i]) <= SHARE:
            reject(f"ratio {i} is {ratios[i]!r}, but component {i} explains {shares[i]!r} of the variance")
    for i in range(k):
        for j in range(i + 1):
            product = sum(a * b for a, b in zip(components[i], components[j]))
            if not abs(product - (i == j)) <= ORTHONORMAL:
                what = f"component {i} has squared length" if i == j else f"components {j} and {i} have dot product"
                reject(f"{what} {product!r} where {int(i == j)} is due")

    if all(row == rows[0] for row in rows):
        sys.exit(42)  # without variance every direction is as good as any other
    data = centred(rows)
    columns = list(zip(*data))
    total = math.fsum(value * value for row in data for value in row)
    for i, component in enumerate(components):
        scores = [sum(a * b for a, b in zip(row, component)) for row in data]
        image = [math.fsum(a * b for a, b in zip(column, scores)) for column in columns]
        worst = max(abs(image[j] - shares[i] * total * component[j]) for j in range(d))
        if not worst <= EIGENVECTOR * total:
            share = sum(score * score for score in scores) / total
            reject(f"component {i} is not a principal direction: the variance along it is {share:.6g} of the total "
                   f"(component {i} explains {shares[i]:.6g}), and C u - lambda u reaches "
                   f"{worst / total:.3g} of the total variance")
    sys.exit(42)


main()
