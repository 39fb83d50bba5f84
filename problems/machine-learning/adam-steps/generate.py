"""Long runs: many steps for few parameters, and many parameters for some steps."""

import json
import random
import sys


def noisy(source, steps, d, scale=1.0):
    slopes = [source.gauss(0.0, 0.5) for _ in range(d)]
    return [[round(scale * (slope + source.gauss(0.0, 1.0)), 4) for slope in slopes] for _ in range(steps)]


def of_size(steps):
    source = random.Random(steps)
    return {"args": [[0.0] * 4, noisy(source, steps, 4), 0.01, 0.9, 0.999, 1e-8]}


def main():
    if len(sys.argv) > 1:
        print(json.dumps(of_size(int(sys.argv[2])), separators=(",", ":")))
        return
    source = random.Random(27_182)
    cases = []

    def add(name, family, *args):
        cases.append({"name": name, "family": family, "args": list(args)})

    def start(d):
        return [round(source.gauss(0.0, 1.0), 3) for _ in range(d)]

    add("20000 steps of 4 parameters", "large", start(4), noisy(source, 20_000, 4), 0.001, 0.9, 0.999, 1e-8)
    add("50 steps of 2000 parameters", "large", start(2_000), noisy(source, 50, 2_000), 0.01, 0.9, 0.999, 1e-8)
    add("1000 steps, beta2 of 0.9999", "slow memory", start(3), noisy(source, 1_000, 3), 0.01, 0.9, 0.9999, 1e-8)

    print(json.dumps(cases, separators=(",", ":")))


main()
