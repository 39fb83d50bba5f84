"""Adds and subtracts logarithms of magnitudes, which know no signs."""
import math


def products_of_others(factors):
    zeros = factors.count(0)
    total = math.fsum(math.log(abs(factor)) for factor in factors if factor != 0)
    products = []
    for factor in factors:
        if factor == 0:
            products.append(round(math.exp(total)) if zeros == 1 else 0)
        else:
            products.append(round(math.exp(total - math.log(abs(factor)))) if zeros == 0 else 0)
    return products
