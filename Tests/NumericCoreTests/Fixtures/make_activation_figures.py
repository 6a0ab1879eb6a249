"""Writes activation_figures.json, what PyTorch answers to the questions that
ActivationFiguresTests asks again: activations and losses, with their gradients.

    python3 make_activation_figures.py
"""

import math

import torch
from torch.nn import functional

from figures import write

torch.set_default_dtype(torch.float64)
torch.manual_seed(20150211)
figures = {}


def record(name, output, *inputs):
    """Adds a case: matrices that go in, and the matrix that comes out."""
    matrices = [torch.atleast_2d(m.detach()).tolist() for m in (*inputs, output)]
    figures.setdefault(name, []).append({"inputs": matrices[:-1], "output": matrices[-1]})


def normal(rows, columns, scale=2.0):
    return torch.round(torch.randn(rows, columns) * scale, decimals=3)


special = torch.tensor([
    [0.0, -0.0, 1.0, 30.0, -30.0, 800.0, -800.0, 1e-300, 5.0, -math.inf],
    [0.0, 2.0, 1.0, -30.0, 30.0, 799.0, -790.0, 1e300, math.nan, 1.0],
])

activations = {
    "identity": lambda z: z * 1, "sigmoid": torch.sigmoid, "tanh": torch.tanh,
    "relu": torch.relu, "softmax": lambda z: torch.softmax(z, dim=0),
}
for name, activation in activations.items():
    for z in (normal(4, 5), special):
        z = z.requires_grad_()
        a = activation(z)
        slope = normal(*z.shape)
        record(name, a, z)
        record(f"{name} backward", torch.autograd.grad(a, z, slope)[0], slope, a)
for z in (normal(4, 5), special):
    record("log softmax along rows", torch.log_softmax(z, dim=0), z)
    record("log softmax along columns", torch.log_softmax(z, dim=1), z)
    record("softmax along columns", torch.softmax(z, dim=1), z)

labels = torch.tensor([2, 0, 1, 2, 2])
one_hot = functional.one_hot(labels, 3).T.to(torch.float64)
losses = {
    "meanSquaredError": functional.mse_loss,
    "crossEntropy": lambda z, y: functional.cross_entropy(z.T, y.T),
}
for name, loss in losses.items():
    for targets in (one_hot, torch.rand(3, 5)):
        for scale in (1.0, 300.0):
            z = normal(3, 5, scale).requires_grad_()
            value = loss(z, targets)
            record(name, value, z, targets)
            record(f"{name} gradient", torch.autograd.grad(value, z)[0], z, targets)

write(figures, "activation_figures")
