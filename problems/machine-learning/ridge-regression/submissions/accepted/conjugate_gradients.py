"""Conjugate gradients on the centred columns, scaled to a diagonal of ones; never forms the matrix."""

from math import fsum, sqrt


def ridge_regression(rows, targets, penalty):
    n = len(rows)
    columns = list(zip(*rows))
    means = [fsum(column) / n for column in columns]
    mean_target = fsum(targets) / n
    centred = [[value - mean for value in column] for column, mean in zip(columns, means)]
    scales = [1.0 / sqrt(fsum(z * z for z in column) + penalty) for column in centred]
    errors = [target - mean_target for target in targets]

    # The unknowns are weight / scale. `errors` stays targets - prediction.
    k = len(columns)
    solution = [0.0] * k

    def gradient():
        return [
            scales[j] * (fsum(map(float.__mul__, centred[j], errors)) - penalty * scales[j] * solution[j])
            for j in range(k)
        ]

    residual = gradient()
    direction = residual[:]
    size = fsum(value * value for value in residual)
    start = size
    for _ in range(20 * k + 20):
        if size <= 1e-28 * start or size == 0.0:
            break
        step_weights = [scale * value for scale, value in zip(scales, direction)]
        step_errors = [0.0] * n
        for weight, column in zip(step_weights, centred):
            step_errors = [error + weight * z for error, z in zip(step_errors, column)]
        curvature = fsum(e * e for e in step_errors) + penalty * fsum(w * w for w in step_weights)
        length = size / curvature
        solution = [value + length * d for value, d in zip(solution, direction)]
        errors = [error - length * e for error, e in zip(errors, step_errors)]
        residual = gradient()
        new_size = fsum(value * value for value in residual)
        direction = [value + new_size / size * d for value, d in zip(residual, direction)]
        size = new_size
    weights = [scale * value for scale, value in zip(scales, solution)]
    return [mean_target - fsum(weight * mean for weight, mean in zip(weights, means))] + weights
