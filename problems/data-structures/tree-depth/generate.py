"""Large trees: chains of 250,000 nodes, a full tree, random ones, and short crooked chains that punish asking twice."""

import json
import random
import sys


def chain(count, is_left):
    """Level order of a chain: is_left(step) tells on which side the next node hangs."""
    entries = [0]
    for step in range(1, count):
        entries += [step, None] if is_left(step) else [None, step]
    if entries[-1] is None:
        entries.pop()
    return entries


def full(count):
    """All levels filled, the last one from the left as far as the nodes last."""
    return list(range(count))


def sparse(source, count, absent):
    """Each place for a child stays empty with the given chance, unless the tree would end there."""
    entries = [source.randint(-99, 99)]
    nodes = 1
    open_places = 2
    while open_places > 0 and nodes < count:
        open_places -= 1
        if open_places > 0 and source.random() < absent:
            entries.append(None)
        else:
            entries.append(source.randint(-99, 99))
            nodes += 1
            open_places += 2
    return entries


def of_size(count):
    """A chain that turns at random: the deepest tree of so many nodes."""
    source = random.Random(count)
    return {"args": [chain(count, lambda _: source.random() < 0.5)]}


def main():
    if len(sys.argv) > 1:
        print(json.dumps(of_size(int(sys.argv[2])), separators=(",", ":")))
        return
    source = random.Random(70_707)
    cases = []

    def add(name, family, root):
        cases.append({"name": name, "family": family, "args": [root]})

    add("40 nodes to the left", "crooked branch", chain(40, lambda _: True))
    add("60 nodes to the right", "crooked branch", chain(60, lambda _: False))
    add("100 nodes in zigzag", "crooked branch", chain(100, lambda step: step % 2 == 0))
    add("chain of 250000 to the left", "deep chain", chain(250_000, lambda _: True))
    add("chain of 250000 to the right", "deep chain", chain(250_000, lambda _: False))
    add("chain of 250000 that turns at random", "deep chain", chain(250_000, lambda _: source.random() < 0.5))
    add("250000 nodes, levels filled", "large", full(250_000))
    add("200000 nodes, a third of the places empty", "large", sparse(source, 200_000, 0.33))
    add("200000 nodes, half of the places empty", "large", sparse(source, 200_000, 0.499))

    print(json.dumps(cases, separators=(",", ":")))


main()
