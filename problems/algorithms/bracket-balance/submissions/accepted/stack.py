"""A stack of open brackets with their positions."""

import sys

OPENING_FOR = {")": "(", "]": "[", "}": "{"}


def answer(line):
    kinds, positions = [], []
    for position, character in enumerate(line, 1):
        if character in "([{":
            kinds.append(character)
            positions.append(position)
        elif character in OPENING_FOR:
            if not kinds or kinds[-1] != OPENING_FOR[character]:
                return position
            kinds.pop()
            positions.pop()
    return positions[0] if positions else "ok"


def main():
    lines = sys.stdin.read().split("\n")
    count = int(lines[0])
    print("\n".join(str(answer(line)) for line in lines[1 : count + 1]))


main()
