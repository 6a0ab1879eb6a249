"""Writes torch_gradients.txt: losses of the language, and what PyTorch makes of them.

    python3 make_torch_gradients.py > torch_gradients.txt

Columns are examples here and rows are in PyTorch, so that matrices are transposed on their way in
and out. A line that begins with `> ` stores a matrix. Every other line is a loss, its value, a name,
and the numbers of the gradient by that name, row by row, with tabs between them.
"""

import torch
from torch.nn import functional

torch.manual_seed(1502)
torch.set_default_dtype(torch.float64)


def normal(*shape):
    return torch.round(torch.randn(*shape) * 100) / 100


VALUES = {
    "Z": normal(3, 5), "γ": normal(3, 1), "β": normal(3, 1), "T": normal(3, 5),
    "W": normal(3, 3), "Y": torch.eye(3)[:, [0, 2, 1, 1, 0]], "ε": torch.tensor([[0.125]]),
}


def batchnorm(Z, γ, β, ε=1e-5):
    return functional.batch_norm(
        Z.T, None, None, γ.flatten(), β.flatten(), training=True, eps=float(ε)).T


def by_hand(Z, γ, β, ε):
    # PyTorch's own function takes ε as a plain number, which has no gradient.
    mu = Z.mean(dim=1, keepdim=True)
    return γ * (Z - mu) / torch.sqrt(Z.var(dim=1, correction=0, keepdim=True) + ε) + β


LOSSES = [
    ("sum(batchnorm(Z, γ, β) * T)", "Zγβ", lambda v: (batchnorm(v["Z"], v["γ"], v["β"]) * v["T"]).sum()),
    ("mse(batchnorm(Z, γ, β), T)", "Zγβ",
     lambda v: functional.mse_loss(batchnorm(v["Z"], v["γ"], v["β"]), v["T"])),
    ("sum(batchnorm(Z, γ, β, ε=0.5)³)", "Zγβ", lambda v: (batchnorm(v["Z"], v["γ"], v["β"], 0.5) ** 3).sum()),
    ("sum(batchnorm(Z, γ, β, ε) * T)", "Zγβε",
     lambda v: (by_hand(v["Z"], v["γ"], v["β"], v["ε"]) * v["T"]).sum()),
    ("sum(normalize(Z) * T)", "Z",
     lambda v: (batchnorm(v["Z"], torch.ones(3), torch.zeros(3)) * v["T"]).sum()),
    ("cross_entropy(Z, Y)", "Z", lambda v: functional.cross_entropy(v["Z"].T, v["Y"].T)),
    ("cross_entropy(Z, [0, 2, 1, 1, 0])", "Z",
     lambda v: functional.cross_entropy(v["Z"].T, torch.tensor([0, 2, 1, 1, 0]))),
    ("cross_entropy(Z, softmax(T))", "ZT",
     lambda v: functional.cross_entropy(v["Z"].T, torch.softmax(v["T"].T, dim=1))),
    ("cross_entropy(W @ batchnorm(Z, γ, β), Y)", "WZγβ",
     lambda v: functional.cross_entropy((v["W"] @ batchnorm(v["Z"], v["γ"], v["β"])).T, v["Y"].T)),
    ("sum(softmax(Z) * T)", "Z", lambda v: (torch.softmax(v["Z"], dim=0) * v["T"]).sum()),
    ("mse(W @ Z, T)", "WZT", lambda v: functional.mse_loss(v["W"] @ v["Z"], v["T"])),
]


def numbers(tensor):
    return " ".join(repr(x).removesuffix(".0") for x in tensor.flatten().tolist())


for name, value in VALUES.items():
    rows = "; ".join(", ".join(f"{x:g}" for x in row) for row in value.tolist())
    print(f"> {name} = [{rows}]")
for code, names, compute in LOSSES:
    values = {name: value.clone().requires_grad_() for name, value in VALUES.items()}
    loss = compute(values)
    for name, gradient in zip(names, torch.autograd.grad(loss, [values[n] for n in names])):
        print(f"{code}\t{loss.item()!r}\t{name}\t{numbers(gradient)}")
