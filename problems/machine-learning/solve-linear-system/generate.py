"""Larger systems: dense ones, one with zeros on the diagonal, one in disorder, and singular ones."""

import json
import random
import sys


def numbers(source, count):
    return [round(source.uniform(-10.0, 10.0), 3) for _ in range(count)]


def dense(source, n):
    return [numbers(source, n) for _ in range(n)]


def of_size(n):
    source = random.Random(n)
    return {"args": [dense(source, n), numbers(source, n)]}


def main():
    if len(sys.argv) > 1:
        print(json.dumps(of_size(int(sys.argv[2])), separators=(",", ":")))
        return
    source = random.Random(40_961)
    cases = []

    def add(name, family, a):
        cases.append({"name": name, "family": family, "args": [a, numbers(source, len(a))]})

    add("dense, 60 unknowns", "large", dense(source, 60))
    add("dense, 300 unknowns", "large", dense(source, 300))

    hollow = dense(source, 120)
    for i in range(120):
        hollow[i][i] = 0.0
    add("zeros on the diagonal", "zero first pivot", hollow)

    order = list(range(100))
    source.shuffle(order)
    add("equations in disorder", "zero first pivot",
        [[float(source.randint(1, 9)) if j == order[i] else 0.0 for j in range(100)] for i in range(100)])

    integers = [[float(source.randint(-9, 9)) for _ in range(40)] for _ in range(39)]
    integers.append([sum(column) for column in zip(*integers)])
    add("last equation is the sum of the others", "singular up to rounding", integers)

    print(json.dumps(cases, separators=(",", ":")))


main()
