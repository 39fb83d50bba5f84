"""Many forecasts and many bins."""

import json
import random


def forecasts(source, count, bins):
    # odd multiples of 1e-9 are never on an edge
    probabilities = [(2 * int(source.random() ** 2 * 5e8) + 1) / 1e9 for _ in range(count)]
    outcomes = [int(source.random() < 0.1 + 0.7 * p) for p in probabilities]
    return [outcomes, probabilities, bins]


def main():
    source = random.Random(191_919)
    cases = [
        {"name": "200000 forecasts in 8000 bins", "family": "many bins", "args": forecasts(source, 200_000, 8_000)},
        {"name": "5000 forecasts in 10 bins", "family": "plain", "args": forecasts(source, 5_000, 10)},
    ]
    print(json.dumps(cases, separators=(",", ":")))


main()
