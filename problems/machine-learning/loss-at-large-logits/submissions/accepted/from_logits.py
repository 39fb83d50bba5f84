"""The library's loss from logits, in double precision, and autograd."""

import torch
import torch.nn.functional as F


def loss_and_gradient(logits, targets):
    z = torch.tensor(logits, dtype=torch.float64, requires_grad=True)
    loss = F.binary_cross_entropy_with_logits(z, torch.tensor(targets, dtype=torch.float64))
    loss.backward()
    return loss.item(), z.grad
