"""Large trees: chains of 100,000 nodes, a full tree and a random one, and sums far beyond 32 bits."""

import json
import random
import sys


def chain(values, source):
    """Level order of a chain whose nodes hang left or right at random."""
    entries = [values[0]]
    for value in values[1:]:
        entries += [value, None] if source.random() < 0.5 else [None, value]
    if entries[-1] is None:
        entries.pop()
    return entries


def sparse(source, count, absent, value):
    """Each place for a child stays empty with the given chance, unless the tree would end there."""
    entries = [value()]
    nodes = 1
    open_places = 2
    while open_places > 0 and nodes < count:
        open_places -= 1
        if open_places > 0 and source.random() < absent:
            entries.append(None)
        else:
            entries.append(value())
            nodes += 1
            open_places += 2
    return entries


def of_size(count):
    """A chain of small readings of both signs: the deepest tree of so many nodes."""
    source = random.Random(count)
    return {"args": [chain([source.randint(-9, 10) for _ in range(count)], source)]}


def main():
    if len(sys.argv) > 1:
        print(json.dumps(of_size(int(sys.argv[2])), separators=(",", ":")))
        return
    source = random.Random(424_243)
    cases = []

    def add(name, family, root):
        cases.append({"name": name, "family": family, "args": [root]})

    def small():
        return source.randint(-1000, 1000)

    add("chain of 100000", "deep chain", chain([small() for _ in range(100_000)], source))
    add("chain of 100000 positive ones", "deep chain", chain([source.randint(1, 9) for _ in range(100_000)], source))
    add("chain of 99999, all of the largest", "beyond 32 bits", chain([2**31 - 1] * 99_999, source))
    add("chain of 50000, all of the smallest", "deep chain", chain([-(2**31)] * 50_000, source))
    add("100000 nodes, levels filled", "large", [small() for _ in range(100_000)])
    add("100000 nodes, half of the places empty", "large", sparse(source, 100_000, 0.499, small))
    add("80000 nodes, mostly negative", "large", sparse(source, 80_000, 0.3, lambda: source.randint(-1000, 300)))

    print(json.dumps(cases, separators=(",", ":")))


main()
