"""Figures of PyTorch's optimisers for MinimizingTests: `python make_minimizing.py > minimizing.txt`.

Each line: the method | the cell that sets the names | the losses before each of 30 steps, then w
and b. The loss is mean((w x + b - y)^2) + 0.1 sum(w^2), the rate 0.05, everything in double.
"""

import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(7)

print(f"# PyTorch {torch.__version__.split('+')[0]}")
optimisers = {
    "descent": lambda names: torch.optim.SGD(names, lr=0.05),
    "momentum": lambda names: torch.optim.SGD(names, lr=0.05, momentum=0.9),
    "adam": lambda names: torch.optim.Adam(names, lr=0.05),
}
for shape in [(1, 1), (2, 1)]:
    x = torch.randn(1, 6)
    y = 2 * x - 1 + 0.1 * torch.randn(1, 6)
    start = torch.randn(shape)
    for name, make in optimisers.items():
        w = start.clone().requires_grad_()
        b = torch.zeros(1, 1, requires_grad=True)
        optimiser = make([w, b])
        figures = []
        for _ in range(30):
            optimiser.zero_grad()
            loss = ((w * x + b - y) ** 2).mean() + 0.1 * (w**2).sum()
            figures.append(loss.item())
            loss.backward()
            optimiser.step()
        figures += w.detach().flatten().tolist() + b.detach().flatten().tolist()

        def rows(matrix):
            return "[" + "; ".join(", ".join(map(repr, row)) for row in matrix.tolist()) + "]"

        cell = f"x = {rows(x)}; y = {rows(y)}; w = {rows(start)}; b = 0"
        print(f"{name}|{cell}|{' '.join(map(repr, figures))}")
