"""Large lists: one long shuffled run, many repeats, sparse numbers, and a long run whose first step is repeated."""

import json
import random
import sys


def shuffled(source, values):
    source.shuffle(values)
    return values


def of_size(count):
    """One run of all, shuffled: the longest walk there is."""
    return {"args": [shuffled(random.Random(count), list(range(count)))]}


def main():
    if len(sys.argv) > 1:
        print(json.dumps(of_size(int(sys.argv[2])), separators=(",", ":")))
        return
    source = random.Random(515_151)
    cases = []

    def add(name, family, values):
        cases.append({"name": name, "family": family, "args": [shuffled(source, values)]})

    add("one run of 200000", "large", list(range(-60_000, 140_000)))
    add("200000 values with repeats", "large", [source.randint(0, 90_000) for _ in range(200_000)])
    add("sparse even numbers", "large", [2 * source.randint(-(10**11), 10**11) for _ in range(100_000)])
    add("first step repeated", "repeated start", [1] * 100_000 + list(range(2, 100_002)))
    add("last step repeated", "large", [70_000] * 60_000 + list(range(1, 70_000)))

    print(json.dumps(cases, separators=(",", ":")))


main()
