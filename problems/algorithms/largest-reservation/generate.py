"""Long lists: equal hours, slopes, saw teeth, and random numbers."""

import json
import random
import sys

COUNT = 200_000


def of_size(count):
    """A slow rise to the middle and a fall: every hour waits for long, and can be walked away from for long."""
    return {"args": [[min(hour, count - hour) + 1 for hour in range(count)]]}


def main():
    if len(sys.argv) > 1:
        print(json.dumps(of_size(int(sys.argv[2])), separators=(",", ":")))
        return
    source = random.Random(181_818)
    cases = []

    def add(name, family, free):
        cases.append({"name": name, "family": family, "args": [free]})

    add("nearly equal hours", "large", [10**6 + source.randint(0, 1) for _ in range(COUNT)])
    add("random hours", "large", [source.randint(0, 10**6) for _ in range(COUNT)])
    add("random walk", "large", walk(source, COUNT))
    add("200000 hours, rising", "long slopes", list(range(1, COUNT + 1)))
    add("200000 hours, falling", "long slopes", list(range(COUNT, 0, -1)))
    add("saw teeth", "long slopes", [hour % 50_000 + 1_000 for hour in range(COUNT)])
    add("200000 hours of 10^12", "beyond 32 bits", [10**12] * COUNT)

    print(json.dumps(cases, separators=(",", ":")))


def walk(source, count):
    free = [10**5]
    while len(free) < count:
        free.append(max(0, free[-1] + source.randint(-10, 10)))
    return free


main()
