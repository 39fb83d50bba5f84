def double_it(x):
    if x == 2:
        return [][x]
    return 2 * x
