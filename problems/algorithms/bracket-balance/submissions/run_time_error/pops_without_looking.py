"""Pops for every closing bracket, even when nothing is open: IndexError."""

import sys

OPENING_FOR = {")": "(", "]": "[", "}": "{"}


def answer(line):
    stack = []
    for position, character in enumerate(line, 1):
        if character in "([{":
            stack.append((character, position))
        elif character in OPENING_FOR:
            opening, _ = stack.pop()
            if opening != OPENING_FOR[character]:
                return position
    return stack[0][1] if stack else "ok"


lines = sys.stdin.read().split("\n")
for text in lines[1 : int(lines[0]) + 1]:
    print(answer(text))
