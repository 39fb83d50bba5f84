"""Distributions over up to 100,000 classes: alike, heavy-tailed against flat, and with classes that do not occur."""

import json
import random


def normalised(weights):
    total = sum(weights)
    return [weight / total for weight in weights]


def main():
    source = random.Random(271_828)
    cases = []

    def add(name, p, q):
        cases.append({"name": name, "family": "many classes", "args": [normalised(p), normalised(q)]})

    base = [source.uniform(0.5, 1.5) for _ in range(100_000)]
    add("100000 classes that drifted a little", [w * source.uniform(0.99, 1.01) for w in base], base)
    heavy = [1.0 / rank**1.5 for rank in range(1, 50_001)]
    add("heavy tail against flat", heavy, [1.0] * len(heavy))
    add("flat against heavy tail", [1.0] * len(heavy), heavy)
    sparse = [source.choice([0.0, 0.0, source.random()]) for _ in range(30_000)]
    add("many classes gone", sparse, [source.random() + 0.01 for _ in sparse])
    add("new classes came", [source.random() + 0.01 for _ in sparse], sparse)

    print(json.dumps(cases, separators=(",", ":")))


main()
