"""Many thresholds: among distinct scores, among scores of few values, and among scores that are nearly all equal."""

import json
import random
import sys

COUNT = 200_000


def of_size(count):
    """Half of the scores are equal, and half of the thresholds ask for them."""
    source = random.Random(count)
    scores = sorted(source.choice([0, source.randint(-count, count)]) for _ in range(count))
    thresholds = [source.choice([0, source.randint(-count, count)]) for _ in range(count)]
    return {"args": [scores, thresholds]}


def main():
    if len(sys.argv) > 1:
        print(json.dumps(of_size(int(sys.argv[2])), separators=(",", ":")))
        return
    source = random.Random(212_121)
    cases = []

    def add(name, family, scores, thresholds):
        cases.append({"name": name, "family": family, "args": [sorted(scores), thresholds]})

    def numbers(count, largest):
        return [source.randint(-largest, largest) for _ in range(count)]

    add("200000 scores and thresholds", "large", numbers(COUNT, 10**6), numbers(COUNT, 10**6))
    add("few different scores", "large", numbers(COUNT, 50), numbers(60_000, 55))
    add("nearly all equal", "long runs", [7] * (COUNT - 200) + numbers(200, 1_000), [7] * 100_000 + numbers(1_000, 9))
    add("150000 equal scores", "long runs", [-3] * 150_000, [-3] * 60_000 + [-4, -2])

    print(json.dumps(cases, separators=(",", ":")))


main()
