"""Writes numpy_figures.json, what NumPy answers to the questions that NumPyFiguresTests asks again.

    python3 make_numpy_figures.py
"""

import math

import numpy as np

from figures import write

np.seterr(all="ignore")
random = np.random.default_rng(20150211)
figures = {}


def record(name, output, *inputs):
    """Adds a case: matrices (or numbers, as 1×1) that go in, and the matrix that comes out."""
    matrices = [np.atleast_2d(np.asarray(m, dtype=float)).tolist() for m in (*inputs, output)]
    figures.setdefault(name, []).append({"inputs": matrices[:-1], "output": matrices[-1]})


def normal(rows, columns, scale=2.0):
    return np.round(random.normal(size=(rows, columns)) * scale, 3)


special = np.array([
    [0.0, -0.0, 1.0, -1.0, 0.5, 1.5, 2.5, -0.5, 30.0, -30.0, 800.0, -800.0],
    [math.inf, -math.inf, math.nan, 1e-300, 1e300, 3.7, -3.2, 2.0, 7.0, 1e-9, -1e-9, 12.0],
])

operations = {
    "add": np.add, "subtract": np.subtract, "multiply": np.multiply, "divide": np.divide,
    "power": np.power, "equal": np.equal, "notEqual": np.not_equal, "less": np.less,
    "lessOrEqual": np.less_equal, "greater": np.greater, "greaterOrEqual": np.greater_equal,
    "and": np.logical_and, "or": np.logical_or,
}
for name, operation in operations.items():
    for left, right in [((3, 4), (3, 4)), ((3, 4), (3, 1)), ((1, 4), (3, 4)), ((3, 1), (1, 4)),
                        ((1, 1), (2, 2)), ((2, 2), (1, 1))]:
        a, b = np.round(normal(*left)), np.round(normal(*right))
        record(name, operation(a, b), a, b)
    record(name, operation(special, special[::-1]), special, special[::-1])
    record(name, operation(special, 2.0), special, 2.0)

functions = {
    "negate": np.negative, "not": np.logical_not, "absolute": np.abs, "exponential": np.exp,
    "logarithm": np.log, "squareRoot": np.sqrt, "square": np.square, "tanh": np.tanh,
    "sigmoid": lambda x: 1 / (1 + np.exp(-x)), "relu": lambda x: np.maximum(x, 0),
    "round": np.rint,
}
for name, function in functions.items():
    record(name, function(special), special)
    x = normal(3, 5)
    record(name, function(x), x)

reductions = {
    "sum": np.sum, "mean": np.mean, "variance": np.var, "standardDeviation": np.std,
    "minimum": np.min, "maximum": np.max, "any": np.any, "all": np.all, "argmax": np.argmax,
    "unbiasedVariance": lambda z, **options: np.var(z, ddof=1, **options),
}
batches = [normal(1, 4), normal(5, 1), normal(3, 7), 1e6 + normal(2, 30), np.round(normal(4, 6)),
           np.array([[1.0, math.nan, 3.0], [4.0, 5.0, 6.0]]), np.zeros((2, 3))]
for name, reduction in reductions.items():
    for z in batches:
        record(name, reduction(z), z)
        record(name + " along rows", reduction(z, axis=0, keepdims=True), z)
        record(name + " along columns", reduction(z, axis=1, keepdims=True), z)

for z in batches:
    record("cumulativeSum", np.cumsum(z).reshape(z.shape), z)
    record("cumulativeSum along rows", np.cumsum(z, axis=0), z)
    record("cumulativeSum along columns", np.cumsum(z, axis=1), z)
    record("sorted", np.sort(z, axis=None).reshape(z.shape), z)
    record("sorted along rows", np.sort(z, axis=0), z)
    record("sorted along columns", np.sort(z, axis=1), z)
    record("transposed", z.T, z)

for n, k, m in [(1, 1, 1), (2, 3, 4), (5, 7, 1), (1, 70, 3), (6, 5, 9)]:
    a, b = normal(n, k), normal(k, m)
    record("product", a @ b, a, b)

for condition, a, b in [((2, 3), (2, 3), (2, 3)), ((2, 1), (1, 3), (1, 1)),
                        ((1, 1), (2, 2), (2, 1))]:
    c, x, y = np.round(normal(*condition, scale=0.7)), normal(*a), normal(*b)
    record("where", np.where(c, x, y), c, x, y)
for low, high in [(-1.0, 1.0), (1.0, -1.0), (math.nan, 1.0), (-1.0, math.nan), (-math.inf, 2.0)]:
    record("clipped", np.clip(special, low, high), special, low, high)
record("clipped", np.clip(batches[2], [[-1], [0], [1]], 2), batches[2], [[-1], [0], [1]], 2)

for n, m, epsilon in [(1, 4, 1e-5), (3, 8, 1e-5), (4, 33, 1e-3), (2, 1, 1e-5), (2, 5, 0.0)]:
    z, gamma, beta = normal(n, m) + 3, normal(n, 1), normal(n, 1)
    mean = z.mean(axis=1, keepdims=True)
    variance = z.var(axis=1, keepdims=True)
    normalized = (z - mean) / np.sqrt(variance + epsilon)
    inputs = (z, gamma, beta, epsilon)
    record("batch norm mean", mean, *inputs)
    record("batch norm variance", variance, *inputs)
    record("batch norm normalized", normalized, *inputs)
    record("batch norm output", gamma * normalized + beta, *inputs)


def order(count):
    """Numbers that both sides can make exactly, and whose sum depends on the order."""
    return ((np.arange(count) * 7919) % 10007 - 5003) / 7


for count in [0, 1, 7, 8, 9, 127, 128, 129, 136, 137, 1000, 4099]:
    record("order of a sum", np.sum(order(count)), count)


def split_mix_64(seed):
    """The generator, as the documentation of RandomGenerator gives it."""
    state = seed
    while True:
        state = (state + 0x9E3779B97F4A7C15) % 2**64
        z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9 % 2**64
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB % 2**64
        yield z ^ (z >> 31)


def uniforms(seed):
    for integer in split_mix_64(seed):
        yield (integer >> 11) / 2**53


def normals(seed):
    numbers = uniforms(seed)
    while True:
        u, v = 2 * next(numbers) - 1, 2 * next(numbers) - 1
        s = u * u + v * v
        if 0 < s < 1:
            yield u * math.sqrt(-2 * math.log(s) / s)


for seed in [0, 1, 42, 1234567]:
    for name, numbers in [("uniforms", uniforms(seed)), ("normals", normals(seed))]:
        record(name, [[next(numbers) for _ in range(3)] for _ in range(2)], seed)


write(figures, "numpy_figures")
