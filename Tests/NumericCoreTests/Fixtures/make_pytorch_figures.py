"""Writes pytorch_figures.json, what PyTorch answers to the questions of PyTorchFiguresTests.

    python3 make_pytorch_figures.py

PyTorch's rows are the examples, ours are the units: everything is transposed on its way out.
"""

import json
import pathlib

import torch
from torch.nn.functional import batch_norm
from torch.nn.utils.fusion import fuse_linear_bn_weights

torch.set_default_dtype(torch.float64)
torch.manual_seed(20150211)


def units(tensor):
    """A parameter as a column, a batch with units as rows."""
    return (tensor.reshape(1, -1) if tensor.dim() < 2 else tensor).detach().T.tolist()


def training(z, gamma, beta, gradient, epsilon):
    """Forward, backward, and what each kind of running average makes of the batch."""
    for leaf in (z, gamma, beta):
        leaf.requires_grad_()
    output = batch_norm(z, None, None, gamma, beta, training=True, eps=epsilon)
    output.backward(gradient)
    return {
        "z": units(z), "gamma": units(gamma), "beta": units(beta), "epsilon": epsilon,
        "outputGradient": units(gradient), "output": units(output),
        "mean": units(z.mean(dim=0)), "variance": units(z.var(dim=0, correction=0)),
        "zGradient": units(z.grad), "gammaGradient": units(gamma.grad),
        "betaGradient": units(beta.grad),
    }


def running(momentum, batches, epsilon=1e-5):
    """The running statistics after some batches, and what inference and folding make of them."""
    count = batches[0].shape[1]
    layer = torch.nn.BatchNorm1d(count, eps=epsilon, momentum=momentum)
    torch.nn.init.normal_(layer.weight)
    torch.nn.init.normal_(layer.bias)
    for batch in batches:
        layer(batch)
    layer.eval()
    linear = torch.nn.Linear(3, count)
    x = torch.randn(4, 3)
    weights, bias = fuse_linear_bn_weights(
        linear.weight, linear.bias, layer.running_mean, layer.running_var, epsilon,
        layer.weight, layer.bias)
    return {
        "momentum": momentum, "batches": [units(batch) for batch in batches], "epsilon": epsilon,
        "gamma": units(layer.weight), "beta": units(layer.bias),
        "mean": units(layer.running_mean), "variance": units(layer.running_var),
        "x": units(x), "weights": linear.weight.tolist(), "bias": units(linear.bias),
        "output": units(layer(linear(x))),
        "foldedWeights": weights.tolist(), "foldedBias": units(bias),
    }


# No batch of two: but for ε its gradients would be 0, and most of what is left is rounding.
trainings = []
for examples, count, scale, offset, epsilon in [
    (4, 1, 1, 0, 1e-5), (3, 3, 1, 0, 1e-5), (8, 3, 10, 3, 1e-5), (33, 4, 1, -2, 1e-3),
    (64, 5, 1e-3, 0, 1e-5), (300, 2, 1e3, 50, 1e-5), (5, 2, 1, 0, 1e-12), (7, 2, 1, 100, 1.0),
]:
    z = torch.randn(examples, count) * scale + offset
    trainings.append(training(
        z, torch.randn(count), torch.randn(count), torch.randn(examples, count), epsilon))

runnings = [
    running(momentum, [torch.randn(examples, 3) * 2 + 1 for examples in sizes])
    for momentum, sizes in [(0.1, [4]), (0.1, [8, 2, 16]), (0.9, [5, 5]), (None, [6, 6, 3]),
                            (1.0, [4, 4]), (0.0, [4])]
]

lines = []
for name, cases in [("training", trainings), ("running", runnings)]:
    lines.append(f'  "{name}": [\n    ' + ",\n    ".join(map(json.dumps, cases)) + "\n  ]")
path = pathlib.Path(__file__).with_name("pytorch_figures.json")
path.write_text("{\n" + ",\n".join(lines) + "\n}\n")
