"""Takes the logarithm of a probability that has rounded to 0 or 1."""

import torch


def loss_and_gradient(logits, targets):
    z = torch.tensor(logits, dtype=torch.float64, requires_grad=True)
    t = torch.tensor(targets, dtype=torch.float64)
    p = torch.sigmoid(z)
    loss = -(t * torch.log(p) + (1 - t) * torch.log(1 - p)).mean()
    loss.backward()
    return loss.item(), z.grad
