"""What NumPy and PyTorch need for the rows of the table. Told the name of a row, prints the
milliseconds of the fastest of some runs, and waits for the next name."""

import sys
import time

import numpy as np
import torch
from torch.nn import functional

torch.set_default_dtype(torch.float64)
torch.set_num_threads(2)


def fastest(run, runs, warm=2):
    """The milliseconds of the fastest of some runs."""
    times = []
    for _ in range(warm + runs):
        start = time.perf_counter()
        run()
        times.append((time.perf_counter() - start) * 1000)
    return min(times[warm:])


def copying():
    source = np.random.randn(256, 65536)
    target = np.empty_like(source)
    return fastest(lambda: np.copyto(target, source), 15)


def batch():
    # PyTorch's fastest layout with the examples of a unit side by side, as ours are.
    return torch.randn(1, 256, 65536), torch.randn(256), torch.randn(256)


def forward():
    z, gamma, beta = batch()
    return fastest(lambda: functional.batch_norm(z, None, None, gamma, beta, training=True), 5)


def backward():
    z, gamma, beta = batch()
    for leaf in (z, gamma, beta):
        leaf.requires_grad_()
    output = functional.batch_norm(z, None, None, gamma, beta, training=True)
    gradient = torch.randn_like(z)
    leaves = (z, gamma, beta)
    return fastest(lambda: torch.autograd.grad(output, leaves, gradient, retain_graph=True), 5)


def product(size):
    # On the one thread that OPENBLAS_NUM_THREADS leaves it.
    a, b = np.random.randn(size, size), np.random.randn(size, size)
    return fastest(lambda: a @ b, max(8, 2**28 // size**3))


def epoch(method):
    images, labels = torch.randn(1797, 64), torch.arange(1797) % 10
    network = torch.nn.Sequential(
        torch.nn.Linear(64, 32), torch.nn.BatchNorm1d(32), torch.nn.ReLU(),
        torch.nn.Linear(32, 32), torch.nn.BatchNorm1d(32), torch.nn.ReLU(),
        torch.nn.Linear(32, 10))
    optimiser = method(network.parameters(), lr=0.01)

    def run():
        order = torch.randperm(1797)
        for start in range(0, 1797, 64):
            chosen = order[start:start + 64]
            optimiser.zero_grad()
            functional.cross_entropy(network(images[chosen]), labels[chosen]).backward()
            optimiser.step()

    # So small a network is slower on two threads.
    torch.set_num_threads(1)
    try:
        return fastest(run, 30)
    finally:
        torch.set_num_threads(2)


def steps(z, gamma, beta):
    mean = z.mean(axis=1, keepdims=True)
    variance = z.var(axis=1, keepdims=True)
    return gamma * ((z - mean) / np.sqrt(variance + 1e-5)) + beta


def turn(turns=1_000_000):
    def run():
        x = 0.0
        for _ in range(turns):
            x = x + 1
    return fastest(run, 5) / turns


def four_steps(rows, columns, runs):
    z, gamma, beta = (np.random.randn(rows, count) for count in (columns, 1, 1))
    return fastest(lambda: steps(z, gamma, beta), runs)


ROWS = {
    "memcpy": copying,
    "batch-norm.forward": forward,
    "batch-norm.backward": backward,
    "product.16": lambda: product(16),
    "product.128": lambda: product(128),
    "product.512": lambda: product(512),
    "product.1024": lambda: product(1024),
    "epoch.gradient-descent": lambda: epoch(torch.optim.SGD),
    "epoch.adam": lambda: epoch(torch.optim.Adam),
    "turn": turn,
    "four-steps.1x4": lambda: four_steps(1, 4, 20000),
    "four-steps.256x4096": lambda: four_steps(256, 4096, 20),
}

for line in sys.stdin:
    print(ROWS[line.strip()](), flush=True)
