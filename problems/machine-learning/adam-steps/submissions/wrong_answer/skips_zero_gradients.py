"""Leaves a parameter alone in steps in which its gradient is 0, as a sparse variant would."""

import math


def adam(start, gradients, rate, beta1, beta2, epsilon):
    x = list(start)
    m = [0.0] * len(x)
    v = [0.0] * len(x)
    for t, gradient in enumerate(gradients, start=1):
        correction1 = 1.0 - beta1**t
        correction2 = 1.0 - beta2**t
        for i, g in enumerate(gradient):
            if g == 0.0:
                continue
            m[i] = beta1 * m[i] + (1.0 - beta1) * g
            v[i] = beta2 * v[i] + (1.0 - beta2) * g * g
            x[i] -= rate * (m[i] / correction1) / (math.sqrt(v[i] / correction2) + epsilon)
    return x
