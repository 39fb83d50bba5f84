"""Long sequences: a full cache of 60,000 keys under mixed load, and a smaller one with a moving working set."""

import json
import random
import sys


def mixed_load(source, capacity, extra):
    """Fills the cache, then mixes hits, misses, updates and insertions."""
    operations = [["LRUCache", [capacity]]]
    keys = list(range(capacity))
    source.shuffle(keys)
    operations += [["put", [key, source.randint(0, 999)]] for key in keys]
    for _ in range(extra):
        key = source.randrange(2 * capacity)
        if source.random() < 0.6:
            operations.append(["get", [key]])
        else:
            operations.append(["put", [key, source.randint(0, 999)]])
    return operations


def moving_window(source, capacity, steps):
    """The keys asked for drift upwards, so that the oldest ones fall out all the time."""
    operations = [["LRUCache", [capacity]]]
    for step in range(steps):
        key = step // 3 + source.randrange(2 * capacity)
        operations.append(["put", [key, step % 1000]] if source.random() < 0.5 else ["get", [key]])
    return operations


def of_size(count):
    """A cache of half as many keys as there are operations: full, and under mixed load."""
    return {"operations": mixed_load(random.Random(count), max(1, count // 2), count - count // 2)}


def main():
    if len(sys.argv) > 1:
        print(json.dumps(of_size(int(sys.argv[2])), separators=(",", ":")))
        return
    source = random.Random(909_090)
    cases = [
        {"name": "60000 keys under mixed load", "family": "large", "operations": mixed_load(source, 60_000, 90_000)},
        {"name": "moving working set", "family": "large", "operations": moving_window(source, 1_000, 60_000)},
    ]
    print(json.dumps(cases, separators=(",", ":")))


main()
