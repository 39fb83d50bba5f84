"""Squares, and trusts that the order stays."""


def squares_in_order(residuals):
    return [residual * residual for residual in residuals]
