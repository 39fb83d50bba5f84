def turn_over(x):
    return ~x
