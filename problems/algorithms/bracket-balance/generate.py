"""Long lines: deep nesting, balanced and not, and many short lines."""

import json
import random
import sys

PAIRS = {"(": ")", "[": "]", "{": "}"}


def nested(source, depth):
    """`depth` random brackets, all opened and then all closed."""
    opening = [source.choice("([{") for _ in range(depth)]
    return "".join(opening) + "".join(PAIRS[bracket] for bracket in reversed(opening))


def random_line(source, length):
    """Mostly balanced: closes the newest bracket, seldom a wrong one."""
    line, stack = [], []
    for _ in range(length):
        roll = source.random()
        if roll < 0.35:
            stack.append(source.choice("([{"))
            line.append(stack[-1])
        elif roll < 0.72 and stack:
            line.append(PAIRS[stack.pop()])
        elif roll < 0.725:
            line.append(source.choice(")]}"))
        else:
            line.append(source.choice("ax .,<>\"'"))
    return "".join(line) + "".join(PAIRS[bracket] for bracket in reversed(stack))


def case(name, family, lines):
    return {"name": name, "family": family, "input": "\n".join([str(len(lines))] + lines) + "\n"}


def of_size(count):
    """One line, all opened and then all closed."""
    return {"input": "1\n" + nested(random.Random(count), count // 2) + "\n"}


def main():
    if len(sys.argv) > 1:
        print(json.dumps(of_size(int(sys.argv[2])), separators=(",", ":")))
        return
    source = random.Random(424_242)
    deep = nested(source, 500_000)
    spoilt = nested(source, 250_000)
    cases = [
        case("half a million deep", "deep nesting", [deep]),
        case("deep and wrong at the end", "deep nesting", [spoilt[:-1] + "|", "(" * 250_000 + ")" * 249_999]),
        case("two thousand lines", "other characters", [random_line(source, 40) for _ in range(2_000)]),
    ]
    print(json.dumps(cases, separators=(",", ":")))


main()
