"""Makes the list of products by appending to a first 1, which is there even when there are no factors."""


def products_of_others(factors):
    products = [1]
    for factor in factors[:-1]:
        products.append(products[-1] * factor)
    behind = 1
    for position in reversed(range(len(factors))):
        products[position] *= behind
        behind *= factors[position]
    return products
