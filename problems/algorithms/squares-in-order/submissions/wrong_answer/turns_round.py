"""Takes the list for one of a single sign: turns the squares round if the first residual is negative."""


def squares_in_order(residuals):
    squares = [residual * residual for residual in residuals]
    if residuals and residuals[0] < 0:
        squares.reverse()
    return squares
