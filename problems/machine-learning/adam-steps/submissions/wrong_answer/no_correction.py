"""Leaves out the correction for the zeros that both averages start from."""

import math


def adam(start, gradients, rate, beta1, beta2, epsilon):
    x = list(start)
    m = [0.0] * len(x)
    v = [0.0] * len(x)
    for gradient in gradients:
        for i, g in enumerate(gradient):
            m[i] = beta1 * m[i] + (1.0 - beta1) * g
            v[i] = beta2 * v[i] + (1.0 - beta2) * g * g
            x[i] -= rate * m[i] / (math.sqrt(v[i]) + epsilon)
    return x
