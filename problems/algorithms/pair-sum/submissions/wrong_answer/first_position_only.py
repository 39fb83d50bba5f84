"""Keeps the first position of every value, so that two equal amounts never form a pair."""


def pair_sum(values, target):
    first_position = {}
    for position, value in enumerate(values):
        first_position.setdefault(value, position)
    for value, position in first_position.items():
        partner = first_position.get(target - value)
        if partner is not None and partner != position:
            return [position, partner]
    return []
