"""Many short logs, a few long ones, and many entries of the same second."""

import json
import random
import sys


def log(source, length, seconds):
    """Random codes in random seconds; seconds rise, codes do not."""
    rising = sorted(source.randrange(seconds) for _ in range(length))
    return [1000 * second + source.randrange(1000) for second in rising]


def of_size(count):
    """Four entries in each log."""
    source = random.Random(count)
    return {"args": [[log(source, min(4, count - first), 2_000_000) for first in range(0, count, 4)]]}


def main():
    if len(sys.argv) > 1:
        print(json.dumps(of_size(int(sys.argv[2])), separators=(",", ":")))
        return
    source = random.Random(282_828)
    cases = []

    def add(name, family, logs):
        cases.append({"name": name, "family": family, "args": [logs]})

    add("20000 logs of 8", "large", [log(source, 8, 2_000_000) for _ in range(20_000)])
    add("three long logs", "large", [log(source, 50_000, 2_000_000) for _ in range(3)])
    add("5000 logs in ten seconds", "large", [log(source, source.randrange(9), 10) for _ in range(5_000)])

    print(json.dumps(cases, separators=(",", ":")))


main()
