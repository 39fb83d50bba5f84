"""Large pipelines: chains of 250,000 stages in either numbering, layers, random ones, and one that is circular at its end."""

import json
import random
import sys


def random_pipeline(source, n, count):
    """Requirements from later to earlier places of a hidden order."""
    order = list(range(n))
    source.shuffle(order)
    requirements = []
    for _ in range(count):
        earlier, later = sorted(source.sample(range(n), 2))
        requirements.append([order[later], order[earlier]])
    return requirements


def of_size(count):
    """A chain in which every stage needs the one with the next number: searching from 0 finds the last one first."""
    n = max(2, count // 2)
    return {"args": [n, [[stage, stage + 1] for stage in range(n - 1)]]}


def main():
    if len(sys.argv) > 1:
        print(json.dumps(of_size(int(sys.argv[2])), separators=(",", ":")))
        return
    source = random.Random(474_747)
    cases = []

    def add(name, family, n, requirements):
        cases.append({"name": name, "family": family, "args": [n, requirements]})

    n = 250_000
    add("chain upwards", "deep chain", n, [[stage + 1, stage] for stage in range(n - 1)])
    add("chain downwards", "deep chain", n, [[stage, stage + 1] for stage in range(n - 1)])
    shuffled = list(range(n))
    source.shuffle(shuffled)
    add("chain in shuffled numbers", "deep chain", n, [[a, b] for a, b in zip(shuffled, shuffled[1:])])
    add("chain that bites its tail", "deep chain", n, [[stage, (stage + 1) % n] for stage in range(n)])
    add("random, 300000 requirements", "large", 100_000, random_pipeline(source, 100_000, 300_000))
    add("random, few requirements", "large", 200_000, random_pipeline(source, 200_000, 50_000))
    add("two layers", "large", 1_000, [[500 + index % 500, index // 500] for index in range(250_000)])
    add("one stage needs all others", "large", 200_000, [[100_000, stage] for stage in range(200_000) if stage != 100_000])

    print(json.dumps(cases, separators=(",", ":")))


main()
