"""Many labels, each added and asked for."""

import json
import random


def main():
    source = random.Random(20_250_302)
    operations = [["Tally", []]]
    for _ in range(4_000):
        operations.append(["add", [f"label {source.randint(0, 1_500)}"]])
        operations.append(["count", [f"label {source.randint(0, 1_500)}"]])
    print(json.dumps([{"name": "many labels", "family": "many labels", "operations": operations}], separators=(",", ":")))


main()
