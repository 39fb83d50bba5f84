"""Returns a list of one factor as it is."""


def products_of_others(factors):
    if len(factors) < 2:
        return factors
    products = [1] * len(factors)
    for position in range(1, len(factors)):
        products[position] = products[position - 1] * factors[position - 1]
    behind = 1
    for position in reversed(range(len(factors))):
        products[position] *= behind
        behind *= factors[position]
    return products
