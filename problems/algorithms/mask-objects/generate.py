"""Large masks: full ones, snakes, spirals, noise, and stripes."""

import json
import math
import random
import sys


def snake(rows, columns):
    """Full rows, joined at the right and at the left end in turn."""
    lines = []
    for row in range(rows):
        if row % 2 == 0:
            lines.append("#" * columns)
        elif row % 4 == 1:
            lines.append("." * (columns - 1) + "#")
        else:
            lines.append("#" + "." * (columns - 1))
    return lines


def noise(source, rows, columns, share):
    return ["".join("#" if source.random() < share else "." for _ in range(columns)) for _ in range(rows)]


def of_size(count):
    """A snake in a mask that is about square."""
    rows = max(1, math.isqrt(count))
    return {"args": [snake(rows, max(1, count // rows))]}


def main():
    if len(sys.argv) > 1:
        print(json.dumps(of_size(int(sys.argv[2])), separators=(",", ":")))
        return
    source = random.Random(464_646)
    cases = []

    def add(name, family, mask):
        cases.append({"name": name, "family": family, "args": [mask]})

    add("500 x 500 full", "one large object", ["#" * 500] * 500)
    add("1 x 250000 full", "one large object", ["#" * 250_000])
    add("250000 x 1 full", "one large object", ["#"] * 250_000)
    add("snake of 500 x 500", "long way round", snake(500, 500))
    add("snake of 1250 x 200, upside down", "long way round", snake(1249, 200)[::-1])
    add("noise, 3 of 5 marked", "large", noise(source, 500, 500, 0.6))
    add("noise, 2 of 5 marked", "large", noise(source, 250, 1000, 0.4))
    add("chess board", "large", [("#." * 250 if row % 2 else ".#" * 250) for row in range(500)])

    print(json.dumps(cases, separators=(",", ":")))


main()
