"""Many spans: all apart, all in a chain, nested, and at random."""

import json
import random
import sys


def apart(source, count):
    """No two share a point; shuffled."""
    spans = [[3 * index, 3 * index + source.randint(0, 2)] for index in range(count)]
    source.shuffle(spans)
    return spans


def at_random(source, count, width, longest):
    spans = []
    for _ in range(count):
        start = source.randint(-width, width)
        spans.append([start, start + source.randint(0, longest)])
    return spans


def of_size(count):
    return {"args": [apart(random.Random(count), count)]}


def main():
    if len(sys.argv) > 1:
        print(json.dumps(of_size(int(sys.argv[2])), separators=(",", ":")))
        return
    source = random.Random(626_262)
    cases = []

    def add(name, spans):
        cases.append({"name": name, "family": "large", "args": [spans]})

    add("100000 that stay apart", apart(source, 100_000))
    chain = [[5 * index, 5 * index + 5] for index in range(100_000)]
    source.shuffle(chain)
    add("100000 in a chain", chain)
    nested = [[index, 200_001 - index] for index in range(100_000)]
    source.shuffle(nested)
    add("100000 inside each other", nested)
    add("100000 at random", at_random(source, 100_000, 10**9, 20_000))

    print(json.dumps(cases, separators=(",", ":")))


main()
