def any_index(values, wanted):
    return values.index(wanted) if wanted in values else -1
