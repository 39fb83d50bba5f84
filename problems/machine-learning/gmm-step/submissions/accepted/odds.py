"""One pass: responsibilities from the odds against every other component, and running weighted variances.

The running mean is kept relative to the first measurement, so that its digits go into the differences.
"""

import math


def responsibility(x, j, components):
    """1 / (sum over l of the odds of l against j)."""
    weight, mean, variance = components[j]
    if weight == 0:
        return 0.0
    total = 0.0
    for other_weight, other_mean, other_variance in components:
        if other_weight > 0:
            exponent = (x - mean) ** 2 / variance - (x - other_mean) ** 2 / other_variance
            exponent += 2 * (math.log(other_weight) - math.log(weight)) + math.log(variance / other_variance)
            if exponent > 1400:
                return 0.0
            total += math.exp(exponent / 2)
    return 1 / total


def gmm_step(data, components, variance_floor):
    updated = []
    for j, (_, mean, variance) in enumerate(components):
        count = centre = squares = 0.0
        for x in data:
            r = responsibility(x, j, components)
            if r > 0:
                count += r
                gap = x - data[0] - centre
                centre += gap * (r / count)
                squares += r * gap * (x - data[0] - centre)
        if count >= 1e-12:
            mean, variance = data[0] + centre, max(variance_floor, squares / count)
        updated.append([count / len(data), mean, variance])
    return updated
