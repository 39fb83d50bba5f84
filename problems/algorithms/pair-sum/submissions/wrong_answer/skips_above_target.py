"""Skips amounts greater than the target, as if nothing could bring the sum down again."""


def pair_sum(values, target):
    position_of = {}
    for position, value in enumerate(values):
        if value > target:
            continue
        if target - value in position_of:
            return [position_of[target - value], position]
        position_of[value] = position
    return []
