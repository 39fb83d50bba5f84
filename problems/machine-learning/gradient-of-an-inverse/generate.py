"""A large batch with steep and flat columns."""

import json
import random


def main():
    source = random.Random(222_022)
    a = [round(source.uniform(0.1, 40.0), 2) if j % 3 else round(-source.uniform(0.1, 0.9), 2) for j in range(20)]
    b = [round(source.uniform(0.2, 10.0), 2) if a[j] > 0 else round(source.uniform(0.2, 1.0), 2) for j in range(20)]
    outputs = [[round(source.gauss(0.0, 20.0), 3) for _ in a] for _ in range(1_500)]
    upstream = [[round(source.gauss(0.0, 1.0), 2) for _ in a] for _ in outputs]
    print(json.dumps([{"name": "1500 rows of 20", "family": "large batch", "args": [outputs, a, b, upstream]}],
                     separators=(",", ":")))


main()
