"""The root without a graph, by Newton kept inside a bracket; then one Newton step with a graph, which carries the gradients."""

import torch


def root(y, a, b):
    low, high = y - a.abs(), y + a.abs()
    x = y.clone()
    for _ in range(100):
        t = torch.tanh(b * x)
        excess = x + a * t - y
        low, high = torch.where(excess < 0, x, low), torch.where(excess > 0, x, high)
        following = x - excess / (1 + a * b * (1 - t * t))
        following = torch.where((following >= low) & (following <= high), following, (low + high) / 2)
        if torch.equal(following, x):
            break
        x = following
    return x


def inverse_and_gradients(outputs, a, b, upstream):
    y, a, b = (torch.tensor(values, dtype=torch.float64, requires_grad=True) for values in (outputs, a, b))
    with torch.no_grad():
        x = root(y, a, b)
        slope = 1 + a * b * (1 - torch.tanh(b * x) ** 2)
    x = x - (x + a * torch.tanh(b * x) - y) / slope
    x.backward(torch.tensor(upstream, dtype=torch.float64))
    return x.detach(), y.grad, a.grad, b.grad
