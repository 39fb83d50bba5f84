def double_it(x):
    if x == 2:
        raise ValueError("the reason")
    return 2 * x
