def double_it(x):
    return 2 * (x
