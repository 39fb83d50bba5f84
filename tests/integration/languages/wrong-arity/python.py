def add_up(a):
    return a
