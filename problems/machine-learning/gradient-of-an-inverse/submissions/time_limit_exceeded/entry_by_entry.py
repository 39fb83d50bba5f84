"""A bisection with scalar tensors for each entry."""

import torch


def inverse_and_gradients(outputs, a, b, upstream):
    roots, to_y = [], []
    to_a, to_b = [0.0] * len(a), [0.0] * len(b)
    for row, weights in zip(outputs, upstream):
        roots.append([])
        to_y.append([])
        for j, (y, weight) in enumerate(zip(row, weights)):
            y = torch.tensor(y, dtype=torch.float64)
            low, high = y - abs(a[j]), y + abs(a[j])
            for _ in range(70):
                middle = (low + high) / 2
                if middle + a[j] * torch.tanh(b[j] * middle) < y:
                    low = middle
                else:
                    high = middle
            x = ((low + high) / 2).item()
            t = torch.tanh(torch.tensor(b[j] * x, dtype=torch.float64)).item()
            gradient = weight / (1 + a[j] * b[j] * (1 - t * t))
            roots[-1].append(x)
            to_y[-1].append(gradient)
            to_a[j] -= gradient * t
            to_b[j] -= gradient * a[j] * x * (1 - t * t)
    return roots, to_y, to_a, to_b
