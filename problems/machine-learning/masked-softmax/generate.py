"""Many temperatures for a wide batch: millions of exponentials from an input of thousands of scores."""

import json
import random


def batch(source, rows, width, share, temperatures):
    scores = [[round(source.gauss(0.0, 2.0), 3) for _ in range(width)] for _ in range(rows)]
    legal = [[source.random() < share for _ in range(width)] for _ in range(rows)]
    actions = []
    for row in legal:
        possible = [action for action, is_legal in enumerate(row) if is_legal]
        actions.append(source.choice(possible) if possible else source.randrange(width))
    return [scores, legal, actions, [round(0.05 + source.random() * 3.0, 4) for _ in range(temperatures)]]


def main():
    source = random.Random(77_001)
    cases = []

    def add(name, family, args):
        cases.append({"name": name, "family": family, "args": args})

    add("200 rows of 600 at 400 temperatures", "large batch", batch(source, 200, 600, 0.97, 400))
    add("one row of 2000 at 100 temperatures", "large batch", batch(source, 1, 2_000, 0.5, 100))
    add("400 rows of 20", "several illegal actions", batch(source, 400, 20, 0.6, 20))
    print(json.dumps(cases, separators=(",", ":")))


main()
