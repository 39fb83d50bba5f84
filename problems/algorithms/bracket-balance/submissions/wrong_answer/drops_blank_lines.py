"""Drops blank lines while reading, so that they get no answer."""

import sys

OPENING_FOR = {")": "(", "]": "[", "}": "{"}


def answer(line):
    stack = []
    for position, character in enumerate(line, 1):
        if character in "([{":
            stack.append((character, position))
        elif character in OPENING_FOR:
            if not stack or stack[-1][0] != OPENING_FOR[character]:
                return position
            stack.pop()
    return stack[0][1] if stack else "ok"


lines = [text for text in sys.stdin.read().split("\n") if text.strip()]
for text in lines[1:]:
    print(answer(text))
