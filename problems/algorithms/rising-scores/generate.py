"""Long runs: rising with noise, at random, falling, few different values, and blocks that fall inside and rise outside."""

import json
import random
import sys


def noisy(source, count):
    """Rises on the whole, by 2 a step, with noise of 50 around it."""
    return [2 * index + source.randint(-50, 50) for index in range(count)]


def of_size(count):
    return {"args": [noisy(random.Random(count), count)]}


def main():
    if len(sys.argv) > 1:
        print(json.dumps(of_size(int(sys.argv[2])), separators=(",", ":")))
        return
    source = random.Random(565_656)
    cases = []

    def add(name, scores):
        cases.append({"name": name, "family": "large", "args": [scores]})

    add("200000 that rise with noise", noisy(source, 200_000))
    add("200000 at random", [source.randint(-(10**9), 10**9) for _ in range(200_000)])
    add("100000 falling", list(range(50_000, -50_000, -1)))
    add("200000 of 30 different", [source.randint(0, 29) for _ in range(200_000)])
    add("400 blocks that fall", [500 * block - step for block in range(400) for step in range(500)])

    print(json.dumps(cases, separators=(",", ":")))


main()
