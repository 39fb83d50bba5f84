"""Goes over the columns of the gradients, of which there are none when there are no rows."""

import math


def parameter_after(x, column, rate, beta1, beta2, epsilon):
    mean = square = 0.0
    weight1 = weight2 = 0.0  # 1 - beta^t
    for g in column:
        weight1 = beta1 * weight1 + (1.0 - beta1)
        weight2 = beta2 * weight2 + (1.0 - beta2)
        mean += (1.0 - beta1) / weight1 * (g - mean)
        square += (1.0 - beta2) / weight2 * (g * g - square)
        x -= rate * mean / (math.sqrt(square) + epsilon)
    return x


def adam(start, gradients, rate, beta1, beta2, epsilon):
    columns = zip(*gradients)
    return [parameter_after(x, column, rate, beta1, beta2, epsilon) for x, column in zip(start, columns)]
