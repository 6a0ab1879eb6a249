"""Programs whose gradients go through one call each: every builtin and operator, by every operand
that can be a name, of every shape that it broadcasts. `compare-with-numpy` runs them.

In each program the name is asked for alone, where ztilde may say that the loss does not depend on
it, and then Python has to stop too; and beside a part of the loss that does depend on it, where
what cuts the chain must not stop.
"""

import itertools
import re

SHAPES = ["0.7", "[0.3, -1.2, 2.1]", "[0.4; 1.3]", "[0.5, -0.2, 1.7; 2.2, 0.9, -1.4]"]

# With x and y of every shape.
EVERYWHERE = [
    "x + y", "x - y", "x * y", "x / (y² + 1)", "(x² + 0.5) ^ y", "where(x > y, x * y, y)",
    "where([1, 0, 1; 0, 0, 1], x, y)", "clip(x, y - 0.3, y + 0.3)", "clip(x, y, y - 1)",
    "x == y", "(x < y) * x", "x ≥ y", "x ≠ y and x", "x ≈ y or not y", "mse(x, y)",
]

# With x of every shape.
OF_ONE = [
    "-x", "x²", "x³", "xᵀ", "x ^ 3", "x ^ -1", "2 ^ x", "abs(x)", "exp(x)", "log(x² + 0.1)",
    "√(x² + 0.1)", "tanh(x)", "sigmoid(x)", "relu(x)", "round(x)", "round(x, 1) * x",
    "sum(x)", "mean(x)", "var(x)", "std(x)", "min(x)", "max(x)", "sort(x)", "cumsum(x)",
    "sum(x, axis=0)", "mean(x, axis=1)", "var(x, axis=1)", "std(x, axis=0)", "min(x, axis=0)",
    "max(x, axis=1)", "sort(x, axis=0)", "cumsum(x, axis=0)", "argmax(x) + x", "any(x) * x",
    "all(x) * x", "shape(x)", "hstack(x, 2 * x)", "vstack(x, x²)", "ema(x)", "ema(x, 0.3)",
    "softmax(x)", "softmax(x, axis=1)", "normalize(x)", "batchnorm(x, 2, 1)", "hold(x) * x",
    "x[-1]", "x[:, 0]", "x[0, :]", "x[1:]", "sum(repeat 2 { x })", "for k in x { k² }",
    "[x, 2]", "[x; x]", "-(-x)", "x @ xᵀ", "3 · x", "zeros(2, 3) * x", "ones(3) + x",
]

# By numbers, x of 2 and y of 3.
OF_NUMBERS = [
    "range(x)", "range(x) * x", "range(y, 9)", "range(0, x * 4, y)",
    "range(x, x + 3.4, 0.7 + y / 9)", "range(1, 5, x)", "range(1, x * 3)",
    "range(y, x, -0.25 * x)", "linspace(x, y, 5)", "linspace(x, 1, 4)", "linspace(0, y, 4)",
    "linspace(x, y, 1) + y", "linspace(x, y)", "linspace(0, 1, x + y)", "linspace(y, y, 3)",
    "zeros(x, y) + x", "ones(1, y) * x", "eye(x) * y", "reshape(range(6), x, y) * x",
    "[4, 5, 6, 7][x] * y", "[4, 5, 6, 7][x - 1:y] * x", "repeat x { y }",
    "for k in range(x) { k * y }", "for k in range(x, x + 3) { k * y }", "round(y / 7, x) * y",
    "onehot([0, x], 4) * y", "onehot([0, 1], x) * y", "√x * √y", "ema([5], ρ=x)",
    "ema([5], x, start=y)", "ema([5, 7], 1 / x)", "ema([5, 7], 1 / x, start=y)",
    "ema(zeros(1, 2), ρ=1 / x, start=y)", "ema([1, 2; 3, 5], 0.5, start=[x; y])", "x · y",
    "normalize([1, 2, 4], ε=x)", "batchnorm([1, 2, 4], x, y)",
    "batchnorm([1, 2; 4, 9], [x; y], y)", "batchnorm([1, 2, 4], x, 1, ε=y)", "where(x > 1, y, 0)",
    "clip([1, 2, 9], x, y * 2)", "mse([1, 2], x)", "cross_entropy([x, 1; 2, y], [0, 1])",
    "cross_entropy([1, y; 3, x], [1, 0; 0, 1])", "accuracy([x, 1; 2, y], [0, 1]) * x",
    "hstack(x, y, [1, 2])", "vstack(x, [y; 1])", "f(x, y)", "f(y)", "g(f, x) * y", "h(x)",
    "max([x, y, 3])", "min([x, 2, y])", "x ^ y", "(-x) ^ y", "0 ^ y", "sort([y, x, 1])",
    "cumsum([x, y, x])", "[x, y] @ [y; x]", "std([x, x, x]) * y", "0 * x + y",
]

FUNCTIONS = [
    "f(a, k=2) = a² * k", "g(u, a) = u(a) + a", "h(a) = { b = a * y; repeat 2 { b = b + a }; b }"]

# Differences show the last bits: only what both compute to the last bit.
CHECKED = ["x * y", "(x * y + x)² / y", "√x * y", "x / y - y", "f(x)", "[x, y] * x", "x * y[0]"]


def loss(code):
    return f"sum(({code})² + 0.7 * ({code}))"


def program(code, x, y):
    """The setup, the functions, and what is asked in lines of their own."""
    names = sorted(set(re.findall(r"(?<![a-z])[xy](?![a-z])", code)))
    lines = [f"grad({loss(code)}, {name})" for name in names]
    beside = " + ".join([f"sum({code})"] + [f"sum({name} * 3)" for name in names])
    lines.append(f"grad({beside}, {', '.join(names)})")
    head = [f"x = {x};", f"y = {y};", *FUNCTIONS]
    return [("\n".join(head), line) for line in lines]


def programs():
    for code in EVERYWHERE:
        for x, y in itertools.product(SHAPES, SHAPES):
            yield from program(code, x, y)
    for code in OF_ONE:
        for x in SHAPES:
            yield from program(code, x, "1")
    for code in OF_NUMBERS:
        yield from program(code, "2", "3")
    for code in CHECKED:
        for x, y in [("2", "3"), ("[1.5, -2]", "[3, 0.25]"), ("0.1", "7")]:
            yield "\n".join([f"x = {x};", f"y = {y};", *FUNCTIONS]), f"gradcheck(sum({code}), x)"
    for code in ["f", "f, 2", "w = f", "w := f; w(3)", "g", "vary x from 0 to 1 { f; (x +\n 1) }"]:
        yield "\n".join(["x = 2;", "y = 3;", *FUNCTIONS]), code
