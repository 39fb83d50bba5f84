import sys


def double_it(x):
    print("looking at", x)
    print("aside", x, file=sys.stderr)
    return 2 * x
