"""Lets a total fall to zero, never below."""

import sys


def main():
    count, *amounts = map(int, sys.stdin.read().split())
    print(max(0, sum(amounts[:count])))


main()
