"""Reads everything, then adds up. The first Python program here is the reference."""

import sys


def main():
    count, *amounts = map(int, sys.stdin.read().split())
    print(sum(amounts[:count]))


main()
