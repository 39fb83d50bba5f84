"""Keeps one average of squares for all parameters."""

import math


def adam(start, gradients, rate, beta1, beta2, epsilon):
    x = list(start)
    m = [0.0] * len(x)
    v = 0.0
    for t, gradient in enumerate(gradients, start=1):
        correction1 = 1.0 - beta1**t
        correction2 = 1.0 - beta2**t
        square = sum(g * g for g in gradient) / len(gradient)
        v = beta2 * v + (1.0 - beta2) * square
        for i, g in enumerate(gradient):
            m[i] = beta1 * m[i] + (1.0 - beta1) * g
            x[i] -= rate * (m[i] / correction1) / (math.sqrt(v / correction2) + epsilon)
    return x
