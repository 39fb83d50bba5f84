"""Divides with / and turns the result back into an integer."""


def products_of_others(factors):
    zeros = factors.count(0)
    if zeros > 1:
        return [0] * len(factors)
    product = 1
    for factor in factors:
        if factor != 0:
            product *= factor
    if zeros == 1:
        return [product if factor == 0 else 0 for factor in factors]
    return [int(product / factor) for factor in factors]
