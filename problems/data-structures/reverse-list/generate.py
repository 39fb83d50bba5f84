"""Long lists: rising values, and random ones with repeats."""

import json
import random
import sys


def of_size(count):
    """Distinct values in order."""
    return {"args": [list(range(count))]}


def main():
    if len(sys.argv) > 1:
        print(json.dumps(of_size(int(sys.argv[2])), separators=(",", ":")))
        return
    source = random.Random(262_626)
    cases = [
        {"name": "100000 nodes in order", "family": "large", "args": [list(range(100_000))]},
        {"name": "random values", "family": "large", "args": [[source.randint(-500, 500) for _ in range(70_000)]]},
    ]
    print(json.dumps(cases, separators=(",", ":")))


main()
