"""Handles a zero, but as if it were always the only one."""


def products_of_others(factors):
    product = 1
    for factor in factors:
        if factor != 0:
            product *= factor
    if 0 in factors:
        return [product if factor == 0 else 0 for factor in factors]
    return [product // factor for factor in factors]
