"""One pass with a dictionary from value to position."""


def pair_sum(values, target):
    position_of = {}
    for position, value in enumerate(values):
        partner = position_of.get(target - value)
        if partner is not None:
            return [partner, position]
        position_of[value] = position
    return []
