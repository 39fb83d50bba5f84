"""The root without a graph, by bisection and then Newton; one last Newton step with a graph carries the gradients."""

import torch


def root(y, a, b):
    low, high = y - a.abs(), y + a.abs()
    for _ in range(25):  # near enough for Newton, who would run away from further off
        middle = (low + high) / 2
        below = middle + a * torch.tanh(b * middle) < y
        low, high = torch.where(below, middle, low), torch.where(below, high, middle)
    x = (low + high) / 2
    for _ in range(4):
        t = torch.tanh(b * x)
        x = x - (x + a * t - y) / (1 + a * b * (1 - t * t))
    return x


def inverse_and_gradients(outputs, a, b, upstream):
    y, a, b = (torch.tensor(values, dtype=torch.float64, requires_grad=True) for values in (outputs, a, b))
    with torch.no_grad():
        x = root(y, a, b)
        slope = 1 + a * b * (1 - torch.tanh(b * x) ** 2)
    x = x - (x + a * torch.tanh(b * x) - y) / slope
    x.backward(torch.tensor(upstream, dtype=torch.float64))
    return x.detach(), y.grad, a.grad, b.grad
