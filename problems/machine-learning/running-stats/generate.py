"""Long sequences of calls: values and questions in turn, many small groups, and time stamps that drift."""

import json
import random
import sys

CREATE = ["RunningStats", []]


def in_turn(source, calls):
    """Values near 1000, and a question after each."""
    operations = [CREATE]
    for call in range(calls):
        if call % 2 == 0:
            operations.append(["add", [round(source.gauss(1_000.0, 30.0), 2)]])
        else:
            operations.append([source.choice(["mean", "variance"]), []])
    return operations


def many_groups(source, calls):
    operations = [CREATE]
    for _ in range(calls):
        if source.random() < 0.05:
            operations.append([source.choice(["mean", "variance"]), []])
        elif source.random() < 0.1:
            operations.append(["merge", [0, 0.0, 0.0]])
        else:
            count = source.randint(1, 1_000)
            spread = 0.0 if count == 1 else round(source.uniform(0.0, 50.0) * count, 3)
            operations.append(["merge", [count, round(source.gauss(-20.0, 15.0), 3), spread]])
    return operations + [["mean", []], ["variance", []]]


def time_stamps(source, calls):
    operations = [CREATE]
    for call in range(calls):
        operations.append(["add", [round(1_700_000_000.0 + call * 0.01 + source.uniform(-20.0, 20.0), 3)]])
        if call % 50 == 49:
            operations.append(["variance", []])
    return operations + [["mean", []], ["variance", []]]


def of_size(count):
    return {"operations": in_turn(random.Random(count), count)}


def main():
    if len(sys.argv) > 1:
        print(json.dumps(of_size(int(sys.argv[2])), separators=(",", ":")))
        return
    source = random.Random(161_803)
    cases = [
        {"name": "150000 calls, every other one a question", "family": "large", "operations": in_turn(source, 150_000)},
        {"name": "20000 groups", "family": "large", "operations": many_groups(source, 20_000)},
        {"name": "time stamps", "family": "large offset", "operations": time_stamps(source, 20_000)},
    ]
    print(json.dumps(cases, separators=(",", ":")))


main()
