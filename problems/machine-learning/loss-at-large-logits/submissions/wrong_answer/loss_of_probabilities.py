"""Sigmoid first and then the loss of probabilities, which cuts every logarithm off at -100."""

import torch
import torch.nn.functional as F


def loss_and_gradient(logits, targets):
    z = torch.tensor(logits, dtype=torch.float64, requires_grad=True)
    t = torch.tensor(targets, dtype=torch.float64)
    loss = F.binary_cross_entropy(torch.sigmoid(z), t)
    loss.backward()
    return loss.item(), z.grad
