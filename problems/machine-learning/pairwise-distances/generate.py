"""Large batches, for which a temporary of all differences does not fit; centres far away; many coordinates."""

import json
import random


def points(source, count, dimensions, centre=0.0):
    return [[round(source.gauss(centre, 1.0), 3) for _ in range(dimensions)] for _ in range(count)]


def main():
    source = random.Random(20_260_131)
    cases = []

    def add(name, family, queries, references):
        cases.append({"name": name, "family": family, "args": [queries, references]})

    add("3000 by 3000, 32 coordinates", "large batch", points(source, 3_000, 32), points(source, 3_000, 32))
    add("500 by 500, 400 coordinates", "many coordinates", points(source, 500, 400), points(source, 500, 400))
    add("300 by 200 around a million", "far from the origin",
        points(source, 300, 16, 1e6), points(source, 200, 16, 1e6))
    references = points(source, 400, 8)
    add("every query is a reference", "repeated points", references[:150], references)
    print(json.dumps(cases, separators=(",", ":")))


main()
