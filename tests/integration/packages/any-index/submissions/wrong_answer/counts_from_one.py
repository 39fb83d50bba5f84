def any_index(values, wanted):
    return values.index(wanted) + 1 if wanted in values else -1
