"""Squares and sorts."""


def squares_in_order(residuals):
    return sorted(residual * residual for residual in residuals)
