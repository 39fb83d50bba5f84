"""t softplus(-z) + (1 - t) softplus(z), with softplus as logaddexp, which autograd differentiates safely."""

import torch


def loss_and_gradient(logits, targets):
    z = torch.tensor(logits, dtype=torch.float64, requires_grad=True)
    t = torch.tensor(targets, dtype=torch.float64)
    zero = torch.zeros((), dtype=torch.float64)
    loss = (t * torch.logaddexp(-z, zero) + (1 - t) * torch.logaddexp(z, zero)).mean()
    loss.backward()
    return loss.item(), z.grad.tolist()
