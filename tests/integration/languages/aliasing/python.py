def reversed_twice(values):
    values.reverse()
    return [values, values]
