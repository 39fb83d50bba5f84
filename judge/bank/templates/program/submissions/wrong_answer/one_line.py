"""Expects all amounts on the second line."""

import sys


def main():
    lines = sys.stdin.read().split("\n")
    print(sum(map(int, lines[1].split())))


main()
