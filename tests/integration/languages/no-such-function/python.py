def something_else(a, b):
    return a + b
