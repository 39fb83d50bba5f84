"""Many payments: distinct scores, a handful of distinct scores, one score for nearly all, and rare frauds."""

import json
import random
import sys


def payments(source, count, share, score):
    """The share `share` of the payments are frauds; `score` draws a score for a label."""
    labels = [source.random() < share for _ in range(count)]
    return [labels, [score(label) for label in labels]]


def of_size(count):
    source = random.Random(count)
    return {"args": payments(source, count, 0.5, lambda label: round(source.gauss(0.5 * label, 1.0), 6))}


def main():
    if len(sys.argv) > 1:
        print(json.dumps(of_size(int(sys.argv[2])), separators=(",", ":")))
        return
    source = random.Random(990_055)
    cases = []

    def add(name, family, args):
        cases.append({"name": name, "family": family, "args": args})

    add("half are frauds", "pairs beyond 32 bits",
        payments(source, 200_000, 0.5, lambda label: round(source.gauss(0.7 * label, 1.0), 6)))
    add("one score for nearly all", "large tied groups",
        payments(source, 200_000, 0.5, lambda label: 0.5 if source.random() < 0.9 else round(source.random(), 3)))
    add("ninety thousand of each", "large",
        [[True, False] * 90_000, [round(source.gauss(0.3 * (1 - index % 2), 1.0), 5) for index in range(180_000)]])
    add("five distinct scores", "tied groups in any order",
        payments(source, 5_000, 0.3, lambda label: source.choice([0.1, 0.3, 0.3, 0.7, 0.7 if label else 0.1])))
    add("one in a thousand", "distinct scores",
        payments(source, 20_000, 0.001, lambda label: round(source.gauss(2.0 * label, 1.0), 9)))

    print(json.dumps(cases, separators=(",", ":")))


main()
