def turn_over(x):
    assert type(x) is float
    return -x
