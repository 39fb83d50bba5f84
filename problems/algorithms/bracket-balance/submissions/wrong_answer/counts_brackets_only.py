"""Takes the other characters out first, and counts positions in what is left."""

import sys

OPENING_FOR = {")": "(", "]": "[", "}": "{"}


def answer(line):
    brackets = [character for character in line if character in "()[]{}"]
    stack = []
    for position, character in enumerate(brackets, 1):
        if character in "([{":
            stack.append((character, position))
        elif not stack or stack[-1][0] != OPENING_FOR[character]:
            return position
        else:
            stack.pop()
    return stack[0][1] if stack else "ok"


lines = sys.stdin.read().split("\n")
for text in lines[1 : int(lines[0]) + 1]:
    print(answer(text))
