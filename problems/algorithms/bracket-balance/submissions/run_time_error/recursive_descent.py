"""Calls itself for every opening bracket: RecursionError on deep nesting."""

import sys

CLOSING_FOR = {"(": ")", "[": "]", "{": "}"}


class Fault(Exception):
    """Carries the position of a closing bracket that does not fit."""


def skip_group(line, start, expected):
    """The index behind the bracket that closes the group which begins at `start`, or None at the end of the line."""
    index = start
    while index < len(line):
        character = line[index]
        if character in CLOSING_FOR:
            behind = skip_group(line, index + 1, CLOSING_FOR[character])
            if behind is None:
                if expected is None:
                    raise Fault(index + 1)
                return None
            index = behind
        elif character in ")]}":
            if character != expected:
                raise Fault(index + 1)
            return index + 1
        else:
            index += 1
    return None


def answer(line):
    try:
        skip_group(line, 0, None)
    except Fault as fault:
        return fault.args[0]
    return "ok"


lines = sys.stdin.read().split("\n")
for text in lines[1 : int(lines[0]) + 1]:
    print(answer(text))
