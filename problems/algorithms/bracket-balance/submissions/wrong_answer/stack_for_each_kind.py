"""Treats the three kinds as if they were independent of each other."""

import sys

OPENING_FOR = {")": "(", "]": "[", "}": "{"}


def answer(line):
    open_at = {"(": [], "[": [], "{": []}
    for position, character in enumerate(line, 1):
        if character in open_at:
            open_at[character].append(position)
        elif character in OPENING_FOR:
            if not open_at[OPENING_FOR[character]]:
                return position
            open_at[OPENING_FOR[character]].pop()
    return min((positions[0] for positions in open_at.values() if positions), default="ok")


lines = sys.stdin.read().split("\n")
for text in lines[1 : int(lines[0]) + 1]:
    print(answer(text))
