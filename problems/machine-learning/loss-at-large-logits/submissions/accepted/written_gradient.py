"""max(z, 0) - z t + log1p(exp(-|z|)), and its gradient (sigmoid(z) - t) / n by formula."""

import torch


def loss_and_gradient(logits, targets):
    z = torch.tensor(logits, dtype=torch.float64)
    t = torch.tensor(targets, dtype=torch.float64)
    losses = torch.clamp(z, min=0) - z * t + torch.log1p(torch.exp(-torch.abs(z)))
    return losses.mean(), (torch.sigmoid(z) - t) / len(z)
