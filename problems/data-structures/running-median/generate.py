"""Long streams: rising, falling, random with many repeats, and large values of both signs."""

import json
import random
import sys


def stream(values, asks_after):
    """Adds all values and asks for the median wherever asks_after(index) says so."""
    operations = [["RunningMedian", []]]
    for index, value in enumerate(values):
        operations.append(["add", [value]])
        if asks_after(index):
            operations.append(["median", []])
    return operations


def of_size(count):
    """As many medians as values, which arrive in random order."""
    source = random.Random(count)
    values = [source.randint(-(10**9), 10**9) for _ in range(max(1, count // 2))]
    return {"operations": stream(values, lambda _: True)}


def main():
    if len(sys.argv) > 1:
        print(json.dumps(of_size(int(sys.argv[2])), separators=(",", ":")))
        return
    source = random.Random(272_727)
    cases = []

    def add(name, values, asks_after):
        cases.append({"name": name, "family": "large", "operations": stream(values, asks_after)})

    def each(_):
        return True

    add("100000 random values", [source.randint(-(10**9), 10**9) for _ in range(100_000)], each)
    add("100000 falling values", list(range(100_000, 0, -1)), each)
    add("150000 values with many repeats", [source.randint(0, 50) for _ in range(150_000)], lambda index: index % 4 == 0)
    add("60000 values from both ends", [(-1) ** index * (10**6 - index) for index in range(60_000)], each)
    add("50000 values of 64 bits", [source.randint(-(2**63), 2**63 - 1) for _ in range(50_000)], each)

    print(json.dumps(cases, separators=(",", ":")))


main()
