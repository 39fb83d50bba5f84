def names(x):
    return str(x)
