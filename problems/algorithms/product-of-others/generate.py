"""Large lists of mostly 1 and -1: no zero, one zero, and larger factors at both ends of a long list."""

import json
import random
import sys


def spread(source, count, larger):
    """Random signs, and the larger factors at random positions."""
    factors = [source.choice([1, -1]) for _ in range(count)]
    for position, factor in zip(source.sample(range(count), min(len(larger), count)), larger):
        factors[position] *= factor
    return factors


def of_size(count):
    """No zero, so that no product can stop early."""
    return {"args": [spread(random.Random(count), count, [2, 3, 5, 7, 11])]}


def main():
    if len(sys.argv) > 1:
        print(json.dumps(of_size(int(sys.argv[2])), separators=(",", ":")))
        return
    source = random.Random(606_060)
    cases = []

    def add(name, family, factors):
        cases.append({"name": name, "family": family, "args": [factors]})

    add("200000 factors without a zero", "large", spread(source, 200_000, [2] * 20 + [3] * 10))
    add("larger factors at both ends", "large", [97, -89] + spread(source, 150_000, []) + [83, 101])
    factors = spread(source, 100_000, [5] * 12)
    factors[source.randrange(100_000)] = 0
    add("100000 factors and one zero", "large", factors)

    print(json.dumps(cases, separators=(",", ":")))


main()
