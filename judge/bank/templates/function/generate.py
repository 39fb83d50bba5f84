"""Many readings, some of them on the threshold."""

import json
import random


def main():
    source = random.Random(20_250_301)
    cases = []
    for name, count in [("a thousand", 1_000), ("thirty thousand", 30_000)]:
        readings = [source.randint(-400, 400) / 4 for _ in range(count)]
        cases.append({"name": name, "family": "many readings", "args": [[*readings, 99.5], 12.25]})
    print(json.dumps(cases, separators=(",", ":")))


main()
