"""The products of what lies before each position, then those of what lies behind it multiplied in."""


def products_of_others(factors):
    products = []
    before = 1
    for factor in factors:
        products.append(before)
        before *= factor
    behind = 1
    for position in reversed(range(len(factors))):
        products[position] *= behind
        behind *= factors[position]
    return products
