def first_missing(values, name):
    for i, value in enumerate(values):
        if value is None:
            return (name or "") + str(i)
    return None
