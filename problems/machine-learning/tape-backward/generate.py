"""Long tapes: a chain, a wide sum of products with shared leaves, and random additions and products."""

import json
import random
import sys


def chain(source, n):
    """One leaf to begin with, then scaling by constants near 1 and shifts, in turn."""
    operations, operands, leaves = ["leaf", "leaf"], [[], []], [0.5, 1.0]
    while len(operations) < n:
        last = len(operations) - 1
        operations.append("leaf")
        operands.append([])
        leaves.append(round(source.choice((-1, 1)) * source.uniform(0.8, 1.24), 3))
        operations.append(source.choice(("mul", "add", "sub", "mul")))
        operands.append([last, last + 1])
    return operations, operands, leaves


def straight(n):
    """relu after relu, with a positive value: nothing but depth."""
    return ["leaf"] + ["relu"] * (n - 1), [[]] + [[i] for i in range(n - 1)], [2.5]


def mixed(source, n):
    """Averages and differences of earlier nodes, most of them recent; values stay small."""
    operations, operands, leaves = [], [], []
    for i in range(n):
        if i < 10 or source.random() < 0.1:
            operations.append("leaf")
            operands.append([])
            leaves.append(round(source.uniform(-1.0, 1.0), 3))
        elif i % 3 == 0:
            operations.append("mul")
            operands.append([source.randrange(10), source.randrange(max(0, i - 30), i)])
        else:
            operations.append(source.choice(("add", "sub", "relu")))
            operands.append([source.randrange(max(0, i - 60), i) for _ in range(2 if operations[-1] != "relu" else 1)])
    return operations, operands, leaves


def largest_error(operations, operands, leaves, output):
    """Bounds the error of a gradient g, over max(1, |g|), for results that are off by a relative 2^-52."""
    unread = iter(leaves)
    values, errors, slopes = [], [], []
    for operation, places in zip(operations, operands):
        of = [values[i] for i in places]
        if operation == "leaf":
            value, slope = next(unread), []
        elif operation == "mul":
            value, slope = of[0] * of[1], [of[1], of[0]]
        elif operation == "relu":
            value, slope = max(of[0], 0.0), [float(of[0] > 0.0)]
            if 0.0 < abs(of[0]) <= errors[places[0]]:
                return float("inf")  # the error decides the sign
        else:
            sign = {"add": 1.0, "sub": -1.0}[operation]
            value, slope = of[0] + sign * of[1], [1.0, sign]
        rounded = 2.0**-52 * abs(value) if len(places) == 2 else 0.0
        errors.append(rounded + sum(abs(factor) * errors[i] for factor, i in zip(slope, places)))
        values.append(value)
        slopes.append(slope)
    gradients, off = [0.0] * len(values), [0.0] * len(values)
    gradients[output] = 1.0
    for node in range(output, -1, -1):
        places = operands[node]
        for i, slope, other in zip(places, slopes[node], places[::-1]):
            part = gradients[node] * slope
            gradients[i] += part
            off[i] += off[node] * abs(slope)
            if operations[node] == "mul":
                off[i] += abs(gradients[node]) * errors[other] + 2.0**-52 * abs(part)
            if gradients[i] != part:
                off[i] += 2.0**-52 * abs(gradients[i])
    return max(error / max(1.0, abs(gradient)) for error, gradient in zip(off, gradients))


def of_size(n):
    return {"args": [*straight(n), n - 1]}


def main():
    if len(sys.argv) > 1:
        print(json.dumps(of_size(int(sys.argv[2])), separators=(",", ":")))
        return
    source = random.Random(55_555)
    cases = []

    def add(name, family, tape, output):
        assert largest_error(*tape, output) <= 2e-10, name  # the statement promises it
        cases.append({"name": name, "family": family, "args": [*tape, output]})

    add("50000 nodes in a row", "long chain", straight(50_000), 49_999)
    tape = chain(source, 30_001)
    add("30001 nodes with constants", "long chain", tape, len(tape[0]) - 1)
    add("600 mixed nodes", "many paths", mixed(source, 600), 599)
    add("600 mixed nodes, output before the end", "unused nodes", mixed(source, 600), 450)

    print(json.dumps(cases, separators=(",", ":")))


main()
