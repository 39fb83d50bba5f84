"""Leaves out every factor that is equal to the one at the position; counts them, so that it is quick."""
from collections import Counter


def products_of_others(factors):
    counts = Counter(factors)
    answer_of = {}
    for left_out in counts:
        product = 1
        for factor, count in counts.items():
            if factor != left_out:
                product *= factor**count
        answer_of[left_out] = product
    return [answer_of[factor] for factor in factors]
