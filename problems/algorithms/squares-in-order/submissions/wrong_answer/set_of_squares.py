"""Keeps every square once."""


def squares_in_order(residuals):
    return sorted({residual * residual for residual in residuals})
