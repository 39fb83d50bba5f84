"""Takes the larger square of both ends, and fills the answer from the back."""


def squares_in_order(residuals):
    squares = [0] * len(residuals)
    left, right = 0, len(residuals) - 1
    for place in reversed(range(len(residuals))):
        if -residuals[left] > residuals[right]:
            squares[place] = residuals[left] ** 2
            left += 1
        else:
            squares[place] = residuals[right] ** 2
            right -= 1
    return squares
