"""Long logs: interleaved, one below the other, of very different lengths, and with few different values."""

import json
import random


def numbers(source, count, low, high):
    return sorted(source.randint(low, high) for _ in range(count))


def main():
    source = random.Random(242_424)
    cases = []

    def add(name, family, first, second):
        cases.append({"name": name, "family": family, "args": [first, second]})

    wide = 10**9
    add("interleaved", "large", numbers(source, 200_000, -wide, wide), numbers(source, 200_000, -wide, wide))
    add("first above second", "large", numbers(source, 200_000, 10**6, wide), numbers(source, 199_999, -wide, 10**5))
    add("few different values", "large", numbers(source, 150_000, 0, 3), numbers(source, 120_001, 1, 4))
    add("one against 200000", "very different lengths", [5], numbers(source, 200_000, -50, 70))

    print(json.dumps(cases, separators=(",", ":")))


main()
