"""Looks for the first residual that is not negative as if there always were one."""


def squares_in_order(residuals):
    right = 0
    while residuals[right] < 0:
        right += 1
    left = right - 1
    squares = []
    while left >= 0 or right < len(residuals):
        if right == len(residuals) or left >= 0 and -residuals[left] <= residuals[right]:
            squares.append(residuals[left] ** 2)
            left -= 1
        else:
            squares.append(residuals[right] ** 2)
            right += 1
    return squares
