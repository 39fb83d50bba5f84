"""A long batch, some of whose logits are huge."""

import json
import random


def main():
    source = random.Random(241_024)
    logits = [round(source.gauss(0.0, 4.0) * (2_000.0 if source.random() < 0.1 else 1.0), 3) for _ in range(100_000)]
    targets = [source.choice((0.0, 1.0, round(source.random(), 2))) for _ in logits]
    print(json.dumps([{"name": "100000 examples", "family": "long batch", "args": [logits, targets]}],
                     separators=(",", ":")))


main()
