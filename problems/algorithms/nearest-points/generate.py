"""Many points: spread widely, on one circle, on a coarse grid with many ties, and a k in the tens of thousands."""

import json
import random


def main():
    source = random.Random(434_343)
    cases = []

    def add(name, family, points, query, k):
        cases.append({"name": name, "family": family, "args": [points, query, k]})

    def anywhere(limit):
        return [source.randint(-limit, limit), source.randint(-limit, limit)]

    wide = 10**9
    add("100000 points, 50000 nearest", "large", [anywhere(10**6) for _ in range(100_000)], anywhere(10**5), 50_000)
    add("100000 points, 10 nearest", "large", [anywhere(wide) for _ in range(100_000)], anywhere(wide), 10)
    add("100000 points, half of them, far apart", "beyond 32 bits",
        [anywhere(wide) for _ in range(100_000)], [-wide, wide], 50_000)
    add("coarse grid with many ties", "large", [anywhere(40) for _ in range(60_000)], [0, 0], 30_000)
    coming = sorted(([source.randint(0, 10**6), 0] for _ in range(80_000)), key=lambda point: -point[0])
    add("every point nearer than the one before", "large", coming, [0, 0], 40_000)

    print(json.dumps(cases, separators=(",", ":")))


main()
