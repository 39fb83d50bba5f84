def turn_over(x, all):
    return [not x] + [not one for one in all]
