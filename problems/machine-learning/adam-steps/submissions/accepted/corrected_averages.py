"""The update as it is defined: both averages are corrected before use."""

import math


def adam(start, gradients, rate, beta1, beta2, epsilon):
    x = list(start)
    m = [0.0] * len(x)
    v = [0.0] * len(x)
    for t, gradient in enumerate(gradients, start=1):
        correction1 = 1.0 - beta1**t
        correction2 = 1.0 - beta2**t
        for i, g in enumerate(gradient):
            m[i] = beta1 * m[i] + (1.0 - beta1) * g
            v[i] = beta2 * v[i] + (1.0 - beta2) * g * g
            x[i] -= rate * (m[i] / correction1) / (math.sqrt(v[i] / correction2) + epsilon)
    return x
