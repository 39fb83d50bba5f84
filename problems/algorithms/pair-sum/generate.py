"""Large ledgers: up to 300,000 entries with no pair, with the pair at the very end, and with the pair far apart."""

import json
import random
import sys

COUNT = 300_000


def even_values(source, count):
    """Even amounts only, with repeats: no two of them add up to an odd target."""
    return [2 * source.randint(-200_000, 200_000) for _ in range(count)]


def plant(values, first, second):
    """Puts the only odd amount and an outlier at two positions and returns their sum, which no other pair reaches."""
    values[first] = 1_000_001
    values[second] = -2_000_000_000
    return values[first] + values[second]


def of_size(count):
    """No pair, so that every entry has to be looked at."""
    return {"args": [even_values(random.Random(count), count), 77_777]}


def main():
    if len(sys.argv) > 1:
        print(json.dumps(of_size(int(sys.argv[2])), separators=(",", ":")))
        return
    source = random.Random(20_240_117)
    cases = []

    values = even_values(source, COUNT)
    cases.append({"name": "large without a pair", "family": "large", "args": [values, 77_777]})

    values = even_values(source, COUNT)
    target = plant(values, COUNT - 2, COUNT - 1)
    cases.append({"name": "large with the pair at the end", "family": "large", "args": [values, target]})

    values = even_values(source, COUNT // 3)
    target = plant(values, 0, len(values) - 1)
    cases.append({"name": "large with the pair far apart", "family": "large", "args": [values, target]})

    print(json.dumps(cases, separators=(",", ":")))


main()
