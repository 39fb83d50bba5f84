"""Long lists of residuals: around 0, of one sign, with many equal squares, and with huge values."""

import json
import random
import sys


def around_zero(source, count, largest):
    return sorted(source.randint(-largest, largest) for _ in range(count))


def of_size(count):
    """Both signs, so that the ends take turns."""
    return {"args": [around_zero(random.Random(count), count, 10**6)]}


def main():
    if len(sys.argv) > 1:
        print(json.dumps(of_size(int(sys.argv[2])), separators=(",", ":")))
        return
    source = random.Random(141_414)
    cases = []

    def add(name, family, residuals):
        cases.append({"name": name, "family": family, "args": [residuals]})

    add("200000 residuals of both signs", "large", around_zero(source, 200_000, 10**6))
    add("200000 negative residuals", "large", [value - 10**6 - 1 for value in around_zero(source, 200_000, 10**6)])
    add("few different residuals", "large", around_zero(source, 100_000, 20))
    add("huge residuals", "beyond 2^53", around_zero(source, 20_000, 3 * 10**9))

    print(json.dumps(cases, separators=(",", ":")))


main()
