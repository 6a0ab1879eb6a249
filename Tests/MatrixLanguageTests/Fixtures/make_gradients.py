"""Random programs of the language with gradients, and what PyTorch makes of them.

    python3 make_gradients.py > random_gradients.txt

Every expression is built as a tree of a wanted shape, which is written in the language and computed
with tensors of double precision. A program states some formulas and takes the gradient of its loss by
several names in one sweep, formulas among them, whose gradient is their adjoint; some programs are
networks of two layers with batch norm.

A gradient is known to 1e-12 of its largest number: the small ones are differences of large ones. So
a program is kept only if single precision, which has eight digits less, finds its gradients to 2e-5.

Where a function has a kink, this is the rule, and PyTorch is asked in the words that mean the same:

- several largest or smallest numbers share equally, as in `amax` and `amin` (not `max(dim=…)`, which
  blames one of them);
- relu′(0) = abs′(0) = 0, as in PyTorch;
- `clip` hands everything on at its bounds, where `clamp` hands on 0, 1/2 or 1, as its bounds are
  numbers, tensors, or only one; so it is written with `where`;
- equal numbers keep their order when sorted, as in `sort(stable=True)`;
- `std` of equal numbers has the gradient 0, as abs has in its kink; PyTorch's is nan, so that such
  programs are not kept.

Lines that begin with `> ` are run first. Every other line is a program, the names, the loss, and for
each name the numbers of its gradient, with tabs between.
"""

import random

import torch
from torch.nn import functional

torch.set_default_dtype(torch.float64)
rng = random.Random(1502)

VALUES = {
    "A": [[0.31, -1.27, 2.05, 0.66], [-0.82, 0.47, 1.13, -1.74], [1.58, 0.93, -0.36, 0.21]],
    "B": [[0.72, -0.15, 1.31, 0.88], [1.06, -1.42, 0.53, -0.67], [-0.24, 0.39, 1.77, -1.08]],
    "W": [[0.45, -0.61, 0.28], [-0.37, 0.84, 0.19]],
    "X": [[1.12, -0.48], [0.35, 0.77], [-0.91, 1.23], [0.58, -0.26]],
    "γ": [[1.35], [-0.62], [0.87]],
    "β": [[0.17], [-0.43], [1.21]],
    "r": [[0.55, -1.18, 0.92, 1.64]],
    "s": [[1.45]],
    "t": [[-0.73]],
    # What else is needed is cut from here.
    "Q": [[round(((37 * i + 11 * j * j) % 97) / 40 - 1.2, 3) for j in range(6)] for i in range(6)],
    # Numbers that are equal, and zeros.
    "K": [[1, 2, 2, 0], [0, -1, 2, -1], [2, 2, -2, 0]],
    "k": [[0, 1, 1, -1]],
}
KINKED = ("K", "k")

FUNCTIONS = [
    "spread(x, n=2) = { m = mean(x, axis=1); d = x - m; d * d / n + m }",
    "turned(x) = { y = x; repeat 3 { y = tanh(y) + x / 2 }; y }",
    "running(x) = { v = 0; for u in x { v = 0.5 * v + u²; v } }",
    "scaled(x, g=γ) = g * x",
]


def spread(x, n=2):
    m = x.mean(1, keepdim=True)
    return (x - m) ** 2 / n + m


def turned(x):
    y = x
    for _ in range(3):
        y = torch.tanh(y) + x / 2
    return y


def running(x):
    v, turns = torch.zeros(1, 1), []
    for u in x.flatten():
        v = 0.5 * v + u**2
        turns.append(v)
    return torch.hstack(turns)


def clip(z, low, high):
    above = torch.where(z < low, low, z)
    return torch.where(above > high, high, above)


def moments(z, epsilon):
    return (z - z.mean(1, keepdim=True)) / torch.sqrt(z.var(1, correction=0, keepdim=True) + epsilon)


def average(z, ratio, start=None):
    turns = []
    for j in range(z.shape[1]):
        before = turns[-1] if turns else start
        term = z[:, [j]]
        turns.append(term if before is None else ratio * before + (1 - ratio) * term)
    return torch.hstack(turns)


# Trees: (text, level, compute), as in make_programs.py; each has the shape that was wanted.
SUM, PRODUCT, SIGN, POWER, POSTFIX = range(5)
formulas = {}  # The formulas of the program, with their shapes.


def wrap(node, level):
    return f"({node[0]})" if node[1] < level else node[0]


def call(text, compute):
    return (text, POSTFIX, compute)


def leaf(n, m):
    shapes = {name: (len(rows), len(rows[0])) for name, rows in VALUES.items()} | formulas
    fitting = [name for name, shape in shapes.items() if shape == (n, m)]
    if fitting and rng.random() < 0.9:
        stated = [name for name in fitting if name in formulas]
        name = rng.choice(stated if stated and rng.random() < 0.6 else fitting)
        return call(name, lambda v: v[name])
    if (n, m) != (1, 1) and max(n, m) <= 6 and rng.random() < 0.8:
        i, j = rng.randint(0, 6 - n), rng.randint(0, 6 - m)
        return call(f"Q[{i}:{i + n}, {j}:{j + m}]", lambda v: v["Q"][i:i + n, j:j + m])
    if (n, m) == (1, 1):
        x = rng.choice([0.5, 2, 3, 1.25])
        return call(f"{x:g}", lambda v: torch.tensor([[float(x)]]))
    entries = [[tree(1, 1, 0) for _ in range(m)] for _ in range(n)]
    text = "[" + "; ".join(", ".join(e[0] for e in row) for row in entries) + "]"
    return call(
        text, lambda v: torch.vstack([torch.hstack([e[2](v) for e in row]) for row in entries]))


def smaller(n, m, depth):
    """What is broadcast to a shape."""
    if rng.random() < 0.6:
        return tree(n, m, depth)
    return tree(rng.choice([n, 1]), rng.choice([m, 1]), depth)


def binary(n, m, depth):
    sign, level, operation = rng.choice([
        ("+", SUM, torch.add), ("-", SUM, torch.sub), ("*", PRODUCT, torch.mul),
        ("⊙", PRODUCT, torch.mul), ("/", PRODUCT, torch.div)])
    left, right = tree(n, m, depth), smaller(n, m, depth)
    if sign == "/":
        inner = right
        right = (f"{wrap(inner, POSTFIX)}² + 0.5", SUM, lambda v: inner[2](v) ** 2 + 0.5)
    elif rng.random() < 0.5:
        left, right = right, left
    return (f"{wrap(left, level)} {sign} {wrap(right, level + 1)}", level,
            lambda v: operation(left[2](v), right[2](v)))


def power(n, m, depth):
    base = tree(n, m, depth)
    if rng.random() < 0.5:
        exponent = rng.choice([2, 3, 1, 0])
        return (f"{wrap(base, POSTFIX)}^{exponent}", POWER, lambda v: base[2](v) ** exponent)
    exponent = smaller(n, m, 0)
    return (f"(abs({base[0]}) + 0.5)^{wrap(exponent, SIGN)}", POWER,
            lambda v: (base[2](v).abs() + 0.5) ** exponent[2](v))


def unary(n, m, depth):
    z = tree(n, m, depth)
    text, level, operation = rng.choice([
        (f"-{wrap(z, SIGN)}", SIGN, torch.neg), (f"{wrap(z, POSTFIX)}²", POSTFIX, torch.square),
        (f"{wrap(z, POSTFIX)}³", POSTFIX, lambda x: x**3),
        (f"abs({z[0]})", POSTFIX, torch.abs),
        (f"exp(-abs({z[0]}))", POSTFIX, lambda x: torch.exp(-x.abs())),
        (f"log(abs({z[0]}) + 0.5)", POSTFIX, lambda x: torch.log(x.abs() + 0.5)),
        (f"√(abs({z[0]}) + 0.5)", SIGN, lambda x: torch.sqrt(x.abs() + 0.5)),
        (f"tanh({z[0]})", POSTFIX, torch.tanh), (f"sigmoid({z[0]})", POSTFIX, torch.sigmoid),
        (f"relu({z[0]})", POSTFIX, torch.relu),
        (f"turned({z[0]})", POSTFIX, turned), (f"hold({z[0]})", POSTFIX, torch.Tensor.detach)])
    return (text, level, lambda v: operation(z[2](v)))


def reduction(n, m, depth):
    axis = rng.choice([None, 0, 1])
    if axis is None and (n, m) != (1, 1) or axis == 0 and n > 1 or axis == 1 and m > 1:
        return binary(n, m, depth)
    shape = (3, 4) if axis is None else (rng.randint(1, 4), m) if axis == 0 else (n, rng.randint(1, 4))
    z = tree(*shape, depth)
    dims = (0, 1) if axis is None else axis
    ddof = rng.choice([0, 0, 1]) if z and shape[0] * shape[1] > n * m else 0
    name, operation = rng.choice([
        ("sum", torch.sum), ("mean", torch.mean), ("max", torch.amax), ("min", torch.amin),
        ("var", lambda x, d, keepdim: x.var(d, correction=ddof, keepdim=True)),
        ("std", lambda x, d, keepdim: x.std(d, correction=ddof, keepdim=True))])
    label = "" if axis is None else f", axis={axis}"
    label += f", ddof={ddof}" if name in ("var", "std") and ddof else ""
    return call(f"{name}({z[0]}{label})", lambda v: operation(z[2](v), dims, keepdim=True))


def product(n, m, depth):
    k = rng.randint(1, 4)
    left, right = tree(n, k, depth), tree(k, m, depth)
    return (f"{wrap(left, PRODUCT)} @ {wrap(right, SIGN)}", PRODUCT,
            lambda v: left[2](v) @ right[2](v))


def arrangement(n, m, depth):
    kind = rng.choice(["T", "slice", "slice", "reshape", "hstack", "vstack", "sort", "cumsum"])
    if kind == "T":
        z = tree(m, n, depth)
        return call(wrap(z, POSTFIX) + "ᵀ", lambda v: z[2](v).T)
    if kind == "slice":
        (rows, i), (columns, j) = part(n), part(m)
        z = tree(rows, columns, depth)
        return call(f"{wrap(z, POSTFIX)}[{i[0]}, {j[0]}]", lambda v: z[2](v)[i[1], j[1]])
    if kind == "reshape":
        rows = rng.choice([d for d in range(1, n * m + 1) if n * m % d == 0])
        z = tree(rows, n * m // rows, depth)
        return call(f"reshape({z[0]}, {n}, {m})", lambda v: z[2](v).reshape(n, m))
    if kind in ("sort", "cumsum"):
        axis = rng.choice([0, 1])
        z = tree(n, m, depth)
        operation = torch.cumsum if kind == "cumsum" else (
            lambda x, dim: torch.sort(x, dim=dim, stable=True).values)
        return call(f"{kind}({z[0]}, axis={axis})", lambda v: operation(z[2](v), dim=axis))
    length = n if kind == "vstack" else m
    if length < 2:
        return leaf(n, m)
    cut = rng.randint(1, length - 1)
    a = tree(cut, m, depth) if kind == "vstack" else tree(n, cut, depth)
    b = tree(n - cut, m, depth) if kind == "vstack" else tree(n, m - cut, depth)
    operation = torch.vstack if kind == "vstack" else torch.hstack
    return call(f"{kind}({a[0]}, {b[0]})", lambda v: operation((a[2](v), b[2](v))))


def part(n):
    """A subscript that leaves n lines of some more, and how many those are."""
    before, after = rng.randint(0, 1), rng.randint(0, 1)
    lines = before + n + after
    lower = "" if before == 0 else str(rng.choice([before, before - lines]))
    upper = "" if after == 0 else str(rng.choice([before + n, -after]))
    if n == 1 and rng.random() < 0.6:
        return (lines, (rng.choice([str(before), str(before - lines)]), slice(before, before + 1)))
    return (lines, (f"{lower}:{upper}", slice(before, before + n)))


def choice(n, m, depth):
    z, a, b = tree(n, m, depth), smaller(n, m, depth), smaller(n, m, depth)
    if rng.random() < 0.5:
        return call(f"where({z[0]} > 0.25, {a[0]}, {b[0]})",
                    lambda v: torch.where(z[2](v) > 0.25, a[2](v), b[2](v)))
    if rng.random() < 0.5:
        return call(f"clip({z[0]}, -1, 1)", lambda v: clip(z[2](v), -1.0, 1.0))
    a, b = tree(1, 1, depth - 1), tree(1, 1, depth - 1)
    return call(f"clip({z[0]}, {a[0]}, {b[0]})",
                lambda v: clip(z[2](v), a[2](v), b[2](v)))


def layer(n, m, depth):
    kind = rng.choice(["softmax", "normalize", "batchnorm", "batchnorm", "ema", "spread", "scaled"])
    z = tree(n, m, depth)
    if kind == "softmax":
        axis = rng.choice([0, 1])
        return call(f"softmax({z[0]}, axis={axis})", lambda v: torch.softmax(z[2](v), axis))
    if kind == "spread":
        label = rng.choice(["", ", n=s"])
        return call(f"spread({z[0]}{label})", lambda v: spread(z[2](v), v["s"] if label else 2))
    if kind == "scaled" and n == 3:
        return call(f"scaled({z[0]})", lambda v: v["γ"] * z[2](v))
    γ, β = tree(rng.choice([1, n]), 1, depth - 1), tree(rng.choice([1, n]), 1, depth - 1)
    if kind == "ema":
        return call(f"ema({z[0]}, ρ=0.7, start={γ[0]})",
                    lambda v: average(z[2](v), 0.7, γ[2](v).expand(n, 1)))
    if kind == "normalize":
        return call(f"normalize({z[0]}, ε=0.1)", lambda v: moments(z[2](v), 0.1))
    ε = tree(1, 1, 0) if rng.random() < 0.3 else None
    label = "" if ε is None else f", ε=abs({ε[0]}) + 0.1"

    def batchnorm(v):
        epsilon = 1e-5 if ε is None else ε[2](v).abs() + 0.1
        return γ[2](v) * moments(z[2](v), epsilon) + β[2](v)

    return call(f"batchnorm({z[0]}, {γ[0]}, {β[0]}{label})", batchnorm)


def loss(depth):
    kind = rng.choice(["sum", "mean", "mse", "cross_entropy", "labels", "running"])
    if kind in ("sum", "mean"):
        z = tree(3, 4, depth)
        return call(f"{kind}({z[0]})", lambda v: getattr(torch, kind)(z[2](v)).reshape(1, 1))
    if kind == "mse":
        a, b = tree(3, 4, depth), tree(*rng.choice([(3, 4), (1, 1)]), depth)
        return call(f"mse({a[0]}, {b[0]})",
                    lambda v: ((a[2](v) - b[2](v)) ** 2).mean().reshape(1, 1))
    z = tree(3, 4, depth)
    if kind == "labels":
        labels = [rng.randint(0, 2) for _ in range(4)]
        return call(f"cross_entropy({z[0]}, {labels})",
                    lambda v: functional.cross_entropy(z[2](v).T, torch.tensor(labels)).reshape(1, 1))
    if kind == "cross_entropy":
        y = tree(3, 4, depth - 1)
        return call(f"cross_entropy({z[0]}, softmax({y[0]}))",
                    lambda v: functional.cross_entropy(
                        z[2](v).T, torch.softmax(y[2](v), 0).T).reshape(1, 1))
    row = tree(1, 4, depth)
    return call(f"mean(running({row[0]}))", lambda v: running(row[2](v)).mean().reshape(1, 1))


def tree(n, m, depth):
    if depth <= 0 or rng.random() < 0.1:
        return leaf(n, m)
    makers = [(binary, 5), (power, 1), (unary, 4), (reduction, 3), (product, 2), (arrangement, 4)]
    makers += [(choice, 2), (layer, 3)]
    make = rng.choices([maker for maker, _ in makers], [weight for _, weight in makers])[0]
    return make(n, m, depth - 1)


def network():
    """A network of two layers with batch norm, each step of which is a formula."""
    name, activation = rng.choice([("relu", torch.relu), ("tanh", torch.tanh), ("sigmoid", torch.sigmoid)])
    ε, labels = rng.choice([1e-5, 0.1]), [rng.randint(0, 1) for _ in range(4)]
    normalized = rng.choice([
        f"batchnorm(F, γ, β, ε={ε:g})",
        f"γ * (F - mean(F, axis=1)) / √(var(F, axis=1) + {ε:g}) + β"])
    text = (f"F := Q[0:3, 1:4] @ A + {rng.choice(['β', 'B', 's'])}; G := {normalized}; "
            f"H := {name}(G); L := cross_entropy(W @ H + t, {labels})")
    bias = text.split("@ A + ")[1][0]

    def compute(v):
        v["F"] = v["Q"][0:3, 1:4] @ v["A"] + v[bias]
        v["G"] = v["γ"] * moments(v["F"], ε) + v["β"]
        v["H"] = activation(v["G"])
        scores = v["W"] @ v["H"] + v["t"]
        return functional.cross_entropy(scores.T, torch.tensor(labels)).reshape(1, 1)

    return text, gradients_of([*"QAγβWFGH"], compute)


def gradients_of(names, loss):
    """A function of the values that gives the loss and its gradients by these names."""

    def compute(values):
        v = {name: value.clone().requires_grad_() for name, value in values.items()}
        total = loss(v)
        wanted = [name for name in names if v[name].requires_grad]
        if not total.requires_grad:
            return total.item(), {}
        found = torch.autograd.grad(total, [v[name] for name in wanted], allow_unused=True)
        return total.item(), {n: g for n, g in zip(wanted, found) if g is not None}

    return compute


def program():
    """(text, compute): formulas, and the gradient of a loss that reads them."""
    if rng.random() < 0.05:
        return network()
    formulas.clear()
    lines = []
    for name in ["F", "G"][:rng.choice([0, 1, 2])]:
        shape = rng.choice([(3, 4), (3, 1), (1, 4)])
        lines.append((name, tree(*shape, rng.choice([1, 2]))))
        formulas[name] = shape
    result = loss(rng.choice([1, 2, 2, 3]))
    names = [name for name in [*VALUES, *formulas] if rng.random() < 0.5] or ["A"]

    def compute(v):
        for name, node in lines:
            # What a formula gives is a tensor of its own, though it be that of another name.
            v[name] = node[2](v) * 1.0
        return result[2](v)

    text = "; ".join([f"{name} := {node[0]}" for name, node in lines] + [f"L := {result[0]}"])
    return text, gradients_of(names, compute)


EXACT = {name: torch.tensor(rows, dtype=torch.float64) for name, rows in VALUES.items()}
SINGLE = {name: value.float() for name, value in EXACT.items()}


def in_single_precision(compute):
    torch.set_default_dtype(torch.float32)
    try:
        return compute(SINGLE)[1]
    finally:
        torch.set_default_dtype(torch.float64)


def near(a, b, share):
    scale = b.abs().max()
    return bool(torch.all((a - b).abs() <= share * scale))


def programs(count):
    seen = set()
    while len(seen) < count:
        text, compute = program()
        if text in seen or len(text) > 200:
            continue
        value, gradients = compute(EXACT)
        if not gradients or not 1e-6 < abs(value) < 1e6:
            continue
        single = in_single_precision(compute)
        if not all(1e-6 < g.abs().max() < 1e6 and near(single[name], g, 2e-5)
                   for name, g in gradients.items()):
            continue
        seen.add(text)
        yield text, value, gradients


def literal(rows):
    return "[" + "; ".join(", ".join(f"{x:g}" for x in row) for row in rows) + "]"


HEAD = [f"{name} = {literal(rows)};" for name, rows in VALUES.items()] + FUNCTIONS


def shown(gradient):
    return " ".join(repr(x).removesuffix(".0") for x in gradient.flatten().tolist())


def main():
    for line in HEAD:
        print(f"> {line}")
    for text, value, gradients in programs(600):
        print(text, " ".join(gradients), repr(value), *map(shown, gradients.values()), sep="\t")


if __name__ == "__main__":
    main()
