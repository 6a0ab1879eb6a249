"""Random programs of the language, with what NumPy makes of them.

    python3 make_programs.py > numpy_programs.txt

Every expression is built as a tree, which is written in the language with no more brackets than its
precedence needs, and computed here with 2-D arrays; a number is 1×1. So precedence, broadcasting,
reductions, indexing, shapes and errors are all asked of an implementation that shares nothing with
ours. A program is kept only where the same computation in extended precision agrees to 1e-14, so
that what differs is wrong and not merely rounded.

Lines that begin with `> ` are run first. Every other line is a program, its shape and its numbers,
row by row, or the word `error`, with tabs between them.
"""

import random
import warnings

import numpy as np

warnings.filterwarnings("ignore")
np.seterr(all="ignore")
rng = random.Random(20240607)

SETUP = {
    "s": [[2.5]],
    "k": [[-3]],
    "z": [[1, -2, 3.5, 0.25]],
    "y": [[0, 4, -1, 2]],
    "c": [[1], [-0.5], [2]],
    "A": [[1, 2, -3, 4], [0.5, 0, 7, -1], [2, 2, 1, 3]],
    "B": [[3, -1, 2], [1, 5, 0], [-2, 4, 1], [6, 0.5, -7]],
    "S": [[4, 1, 0], [1, 3, -1], [0, -1, 2]],
    "μ": [[0.75]],
    "σ²": [[6.25]],
    "z̃": [[0.5, 1.5, -2.5]],
}

FUNCTIONS = [
    "f(x, n=2) = n * x + 1",
    "g(x) = { m = mean(x); d = x - m; d * d }",
    "h(a, b) = { μ = a + b; μ / 2 }",
    "q(x) = x * s",
    "r(x, k=s, n=k+1) = k * x - n",
    "u(x) = { t = x; repeat 3 { t = t / 2 + 1 }; t }",
]


class Failure(Exception):
    pass


def literal(values):
    return "[" + "; ".join(", ".join(f"{x:g}" for x in row) for row in values) + "]"


# Trees: each node is (text, level, compute), where level is how tightly its text binds and compute
# takes the environment to a 2-D array.
OR, AND, NOT, COMPARISON, SUM, PRODUCT, SIGN, POWER, POSTFIX = range(9)


def wrap(node, level):
    text = node[0]
    return f"({text})" if node[1] < level or rng.random() < 0.04 else text


def number(node_value):
    if node_value.shape != (1, 1):
        raise Failure
    return node_value[0, 0]


def whole(value):
    x = number(value)
    if not np.isfinite(x) or x != np.floor(x):
        raise Failure
    return int(x)


# Whether a tree may draw random numbers, which no formula may.
may_draw = [True]


def pure(make):
    """What is made of trees without random numbers."""
    may_draw.append(False)
    made = make()
    may_draw.pop()
    return made


# The names besides those of SETUP that a tree may read, each of which its program stores.
own_names = []


def with_names(names, make):
    """What is made while a tree may read these names too."""
    own_names.extend(names)
    made = make()
    del own_names[-len(names):]
    return made


def leaf():
    choice = rng.random()
    if own_names and choice < 0.5:
        name = rng.choice(own_names)
        return (name, POSTFIX, lambda env: env[name])
    if choice < 0.28:
        x = rng.choice([0, 1, 2, 3, 0.5, 1.5, 10, 0.1, 1e-3, 4])
        return (f"{x:g}", POSTFIX, lambda env: np.array([[x]], dtype=env["dtype"]))
    if choice < 0.38:
        rows = rng.randint(1, 2)
        columns = rng.randint(1, 4)
        entries = [[scalar_entry() for _ in range(columns)] for _ in range(rows)]
        if rng.random() < 0.3:
            text = "[" + ", ".join("[" + ", ".join(e[0] for e in row) + "]" for row in entries) + "]"
        else:
            text = "[" + "; ".join(", ".join(e[0] for e in row) for row in entries) + "]"

        def compute(env):
            return np.array([[number(e[2](env)) for e in row] for row in entries], dtype=env["dtype"])

        return (text, POSTFIX, compute)
    name = rng.choice(list(SETUP))
    spelling = {"μ": ["μ", "mu"], "σ²": ["σ²", "sigma2"], "z̃": ["z̃", "z_tilde"]}.get(name, [name])
    return (rng.choice(spelling), POSTFIX, lambda env: env[name])


def scalar_entry():
    if rng.random() < 0.7:
        x = rng.choice([0, 1, 2, -1, 0.5, 3, -2.5])
        return (f"{x:g}", SUM, lambda env: np.array([[x]], dtype=env["dtype"]))
    name = rng.choice(["s", "k", "μ", "σ²"])
    return (name, POSTFIX, lambda env: env[name])


ARITHMETIC = [
    ("+", SUM, lambda a, b: a + b),
    ("-", SUM, lambda a, b: a - b),
    ("−", SUM, lambda a, b: a - b),
    ("*", PRODUCT, lambda a, b: a * b),
    ("⊙", PRODUCT, lambda a, b: a * b),
    ("×", PRODUCT, lambda a, b: a * b),
    ("/", PRODUCT, lambda a, b: a / b),
    ("÷", PRODUCT, lambda a, b: a / b),
    ("@", PRODUCT, lambda a, b: a @ b),
    ("·", PRODUCT, None),
]


def dot(a, b):
    if a.shape != (1, 1) and b.shape != (1, 1):
        raise Failure
    return a * b


def binary(depth):
    sign, level, operation = rng.choice(ARITHMETIC)
    left, right = tree(depth - 1), tree(depth - 1)
    space = rng.choice([" ", " ", ""])
    text = wrap(left, level) + space + sign + space + wrap(right, level + 1)
    apply = operation or dot
    return (text, level, lambda env: apply(left[2](env), right[2](env)))


def power(depth):
    left, right = tree(depth - 1), exponent()
    text = base(left) + rng.choice(["^", "**", " ^ "]) + wrap(right, SIGN)
    return (text, POWER, lambda env: np.power(left[2](env), right[2](env)))


def base(operand):
    """What a power can be written behind: not a sum, whose power can be read in two ways."""
    text = wrap(operand, POSTFIX)
    return f"({text})" if is_sum(text) else text


def is_sum(text):
    if not text.startswith(("sum(", "Σ(", "∑(")):
        return False
    depth = 0
    for place, sign in enumerate(text):
        depth += (sign in "([") - (sign in ")]")
        if sign == ")" and depth == 0:
            return place == len(text) - 1
    return False


def exponent():
    """What may stand on the right of a power without brackets: `a^-b^c`."""
    kind = rng.random()
    if kind < 0.6:
        return leaf()
    if kind < 0.75:
        return power(1)
    inner = power(1) if rng.random() < 0.5 else leaf()
    return ("-" + wrap(inner, SIGN), SIGN, lambda env: -inner[2](env))


def unary(depth):
    operand = tree(depth - 1)
    sign = rng.choice(["-", "-", "√", "not "])
    if sign == "not ":
        text, level = sign + wrap(operand, NOT), NOT
        return (text, level, lambda env: np.logical_not(operand[2](env)).astype(env["dtype"]))
    operation = np.negative if sign == "-" else np.sqrt
    return (sign + wrap(operand, SIGN), SIGN, lambda env: operation(operand[2](env)))


def postfix(depth):
    operand = tree(depth - 1)
    sign, operation = rng.choice(
        [("ᵀ", np.transpose), (".T", np.transpose), ("²", lambda a: a * a), ("³", lambda a: a**3)]
    )
    text = wrap(operand, POSTFIX) if sign in ("ᵀ", ".T") else base(operand)
    if sign in ("²", "³") and text[-1] in "²³":
        text = f"({text})"
    return (text + sign, POSTFIX, lambda env: operation(operand[2](env)))


def approximately(a, b):
    finite = [np.max(np.abs(x[np.isfinite(x)]), initial=0) for x in (a, b)]
    return (a == b) | (np.abs(a - b) <= 1e-9 * max(finite) + 1e-12)


COMPARISONS = {
    "==": np.equal,
    "≠": np.not_equal,
    "!=": np.not_equal,
    "<": np.less,
    "<=": np.less_equal,
    "≤": np.less_equal,
    ">": np.greater,
    "≥": np.greater_equal,
    ">=": np.greater_equal,
    "≈": approximately,
}


def comparison(depth):
    operands = [tree(depth - 1) for _ in range(rng.choice([2, 2, 2, 3, 4]))]
    signs = [rng.choice(list(COMPARISONS)) for _ in operands[1:]]
    text = wrap(operands[0], SUM)
    for sign, operand in zip(signs, operands[1:]):
        text += f" {sign} " + wrap(operand, SUM)

    def compute(env):
        values = [operand[2](env) for operand in operands]
        result = None
        for sign, a, b in zip(signs, values, values[1:]):
            holds = COMPARISONS[sign](a, b)
            result = holds if result is None else np.logical_and(result, holds)
        return result.astype(env["dtype"])

    return (text, COMPARISON, compute)


def logic(depth):
    left, right = tree(depth - 1), tree(depth - 1)
    if rng.random() < 0.5:
        text, level, operation = wrap(left, AND) + " and " + wrap(right, NOT), AND, np.logical_and
    else:
        text, level, operation = wrap(left, OR) + " or " + wrap(right, AND), OR, np.logical_or
    return (text, level, lambda env: operation(left[2](env), right[2](env)).astype(env["dtype"]))


ELEMENTWISE = {
    "abs": np.abs,
    "exp": np.exp,
    "log": np.log,
    "sqrt": np.sqrt,
    "tanh": np.tanh,
    "sigmoid": lambda a: 1 / (1 + np.exp(-a)),
    "relu": lambda a: np.maximum(a, 0),
    "round": np.round,
}

REDUCTIONS = {
    "sum": np.sum,
    "Σ": np.sum,
    "mean": np.mean,
    "min": np.min,
    "max": np.max,
    "argmax": np.argmax,
    "any": np.any,
    "all": np.all,
}


def call(depth):
    kind = rng.random()
    operand = tree(depth - 1)
    if kind < 0.18:
        name = rng.choice(list(ELEMENTWISE))
        return (
            f"{name}({operand[0]})",
            POSTFIX,
            lambda env: ELEMENTWISE[name](operand[2](env)).astype(env["dtype"]),
        )
    if kind < 0.4:
        name = rng.choice(list(REDUCTIONS))
        axis = rng.choice([None, 0, 1, 1, -1])
        label = "" if axis is None else rng.choice([f", axis={axis}", f",axis={axis}"])
        return (
            f"{name}({operand[0]}{label})",
            POSTFIX,
            lambda env: REDUCTIONS[name](operand[2](env), axis=axis, keepdims=True).astype(
                env["dtype"]
            ),
        )
    if kind < 0.5:
        name = rng.choice(["var", "std"])
        axis = rng.choice([None, 0, 1])
        ddof = rng.choice([0, 0, 1])
        labels = ("" if axis is None else f", axis={axis}") + (f", ddof={ddof}" if ddof else "")
        operation = np.var if name == "var" else np.std
        return (
            f"{name}({operand[0]}{labels})",
            POSTFIX,
            lambda env: operation(operand[2](env), axis=axis, ddof=ddof, keepdims=True),
        )
    if kind < 0.74:
        return arrangement(operand, depth)
    if kind < 0.92:
        return layer(operand, depth)
    return own_function(operand, depth)


def arrangement(operand, depth):
    name = rng.choice(["sort", "cumsum", "hstack", "vstack", "where", "clip", "reshape", "shape"])
    if rng.random() < 0.1 and may_draw[-1]:
        # An order that nobody knows is undone by sorting.
        return (f"sort(shuffle({operand[0]}))", POSTFIX, lambda env: np.sort(operand[2](env), axis=1))
    if rng.random() < 0.1:
        decimals = rng.choice([0, 1, 2, -1])
        return (
            f"round({operand[0]}, {decimals})",
            POSTFIX,
            lambda env: np.round(operand[2](env), decimals),
        )
    if name in ("sort", "cumsum"):
        axis = rng.choice([None, 0, 1])
        label = "" if axis is None else f", axis={axis}"
        operation = getattr(np, name)
        return (
            f"{name}({operand[0]}{label})",
            POSTFIX,
            lambda env: operation(operand[2](env), axis=1 if axis is None else axis),
        )
    if name == "shape":
        return (
            f"shape({operand[0]})",
            POSTFIX,
            lambda env: np.array([operand[2](env).shape], dtype=env["dtype"]),
        )
    if name == "reshape":
        rows, columns = rng.choice([(2, 6), (4, 3), (1, 12), (2, 2), (4, 1), (1, 4), (3, 3), (12, 1)])
        return (
            f"reshape({operand[0]}, {rows}, {columns})",
            POSTFIX,
            lambda env: operand[2](env).reshape(rows, columns),
        )
    others = [tree(depth - 2) for _ in range(1 if name in ("hstack", "vstack") else 2)]
    operation = {
        "hstack": lambda *a: np.hstack(a),
        "vstack": lambda *a: np.vstack(a),
        "where": np.where,
        "clip": lambda z, low, high: np.minimum(np.maximum(z, low), high),
    }[name]
    text = ", ".join([operand[0]] + [other[0] for other in others])
    return (
        f"{name}({text})",
        POSTFIX,
        lambda env: operation(operand[2](env), *[other[2](env) for other in others]),
    )


def per_unit(value, z):
    """γ, β and their like: a number, or one for each row."""
    if value.shape not in ((1, 1), (len(z), 1)):
        raise Failure
    return value


def normalized(z, epsilon):
    mu = np.mean(z, axis=1, keepdims=True)
    variance = np.mean((z - mu) ** 2, axis=1, keepdims=True)
    return (z - mu) / np.sqrt(variance + epsilon)


def softmax(z, axis=None):
    if axis is None and z.shape[0] == 1 and z.shape[1] > 1:
        raise Failure
    axis = axis or 0
    powers = np.exp(z - np.max(z, axis=axis, keepdims=True, initial=-np.inf))
    return powers / np.sum(powers, axis=axis, keepdims=True)


def onehot(labels, classes):
    if 1 not in labels.shape or not all(x in range(classes) for x in labels.flatten()):
        raise Failure
    return np.array([[float(x == i) for x in labels.flatten()] for i in range(classes)]).reshape(
        classes, labels.size)


def targets(y, z):
    y = onehot(y, len(z)) if len(y) == 1 and len(z) > 1 else y
    if y.shape != z.shape:
        raise Failure
    return y


def cross_entropy(z, y):
    if len(z) == 1:
        raise Failure
    y = targets(y, z)
    highest = np.max(z, axis=0, keepdims=True)
    logarithm = z - highest - np.log(np.sum(np.exp(z - highest), axis=0, keepdims=True))
    return -np.sum(y * logarithm, keepdims=True) / z.shape[1]


def mse(a, y):
    if a.shape != y.shape and (1, 1) not in (a.shape, y.shape):
        raise Failure
    return np.mean((a - y) * (a - y), keepdims=True)


def accuracy(p, y):
    if p.shape[1] != y.shape[1] or p.shape[0] == 0 or y.shape[0] == 0:
        raise Failure
    for labels, other in ((p, y), (y, p)):
        classes = len(other) if len(other) > 1 else np.inf
        if len(labels) == 1 and not all(0 <= x < classes and x % 1 == 0 for x in labels.flatten()):
            raise Failure
    found, right = [z if len(z) == 1 else np.argmax(z, axis=0, keepdims=True) for z in (p, y)]
    return np.mean(found == right, keepdims=True)


def running_average(z, ratio, start):
    averages = np.array(z)
    for j in range(z.shape[1]):
        before = start if j == 0 else averages[:, [j - 1]]
        if before is not None:
            averages[:, [j]] = ratio * before + (1 - ratio) * z[:, [j]]
    return averages


def layer(operand, depth):
    """What networks are made of."""
    name = rng.choice(
        ["normalize", "batchnorm", "ema", "softmax", "mse", "cross_entropy", "onehot", "accuracy"])
    other, third = tree(depth - 2), tree(0)
    if name in ("normalize", "batchnorm"):
        epsilon = rng.choice([None, 0.5, 1e-3])
        label = "" if epsilon is None else rng.choice([f", {epsilon:g}", f", ε={epsilon:g}"])
        ε = 1e-5 if epsilon is None else epsilon
        if name == "normalize":
            return (
                f"normalize({operand[0]}{label})",
                POSTFIX,
                lambda env: normalized(operand[2](env), ε),
            )

        def batchnorm(env):
            z, γ, β = operand[2](env), other[2](env), third[2](env)
            return per_unit(γ, z) * normalized(z, ε) + per_unit(β, z)

        return (f"batchnorm({operand[0]}, {other[0]}, {third[0]}{label})", POSTFIX, batchnorm)
    if name == "ema":
        ratio = rng.choice([None, 0.5, 0, 1])
        has_start = rng.random() < 0.4
        label = "" if ratio is None else f", ρ={ratio:g}"
        label += f", start={third[0]}" if has_start else ""

        def average(env):
            z = operand[2](env)
            start = per_unit(third[2](env), z) if has_start else None
            return running_average(z, env["dtype"](0.9 if ratio is None else ratio), start)

        return (f"ema({operand[0]}{label})", POSTFIX, average)
    if name == "softmax":
        axis = rng.choice([None, 0, 1, -1])
        label = "" if axis is None else rng.choice([f",axis={axis}", f", axis={axis}"])
        return (f"softmax({operand[0]}{label})", POSTFIX, lambda env: softmax(operand[2](env), axis))
    if name == "onehot":
        classes = rng.randint(1, 5)
        labels = rng.choice([operand, third, index_row()])
        return (f"onehot({labels[0]}, {classes})", POSTFIX, lambda env: onehot(labels[2](env), classes))
    operation = {"mse": mse, "cross_entropy": cross_entropy, "accuracy": accuracy}[name]
    right = rng.choice([other, index_row(), operand])
    return (
        f"{name}({operand[0]}, {right[0]})",
        POSTFIX,
        lambda env: operation(operand[2](env), right[2](env)),
    )


def index_row():
    """Labels: a row of small whole numbers."""
    labels = [rng.randint(0, 3) for _ in range(rng.choice([1, 3, 4, 4]))]
    text = "[" + ", ".join(map(str, labels)) + "]"
    return (text, POSTFIX, lambda env: np.array([labels], dtype=env["dtype"]))


def construction():
    kind = rng.choice(["zeros", "ones", "eye", "range", "linspace"])
    if kind in ("zeros", "ones"):
        n, m = rng.randint(0, 4), rng.choice([None, 0, 1, 2, 3, 4])
        text = f"{kind}({n})" if m is None else f"{kind}({n}, {m})"
        shape = (1, n) if m is None else (n, m)
        return (text, POSTFIX, lambda env: getattr(np, kind)(shape, dtype=env["dtype"]))
    if kind == "eye":
        n = rng.randint(1, 4)
        return (f"eye({n})", POSTFIX, lambda env: np.eye(n, dtype=env["dtype"]))
    a, b = rng.randint(-3, 2), rng.randint(-2, 5)
    if kind == "linspace":
        n = rng.randint(1, 5)
        text = f"linspace({a}, {b}, {n})"
        return (text, POSTFIX, lambda env: np.linspace(a, b, n, dtype=env["dtype"]).reshape(1, -1))
    step = rng.choice([None, 1, 2, 0.5, -1])
    text = f"range({a}, {b})" if step is None else f"range({a}, {b}, {step:g})"
    return (text, POSTFIX, lambda env: np.arange(a, b, step or 1, dtype=env["dtype"]).reshape(1, -1))


def own_function(operand, depth):
    name = rng.choice(["f", "f", "g", "h", "q", "r", "u"])
    if name == "f":
        n = rng.choice([None, 3, -1])
        label = "" if n is None else rng.choice([f", {n}", f", n={n}"])
        return (
            f"f({operand[0]}{label})",
            POSTFIX,
            lambda env: (2 if n is None else n) * operand[2](env) + 1,
        )
    if name == "g":

        def deviations(env):
            x = operand[2](env)
            d = x - np.mean(x, keepdims=True)
            return d * d

        return (f"g({operand[0]})", POSTFIX, deviations)
    if name == "r":
        given = rng.random() < 0.5
        text = f"r({operand[0]}{', n=2' if given else ''})"
        return (
            text, POSTFIX, lambda env: env["s"] * operand[2](env) - (2 if given else env["s"] + 1))
    if name == "u":

        def halved(env):
            t = operand[2](env)
            for _ in range(3):
                t = t / 2 + 1
            return t

        return (f"u({operand[0]})", POSTFIX, halved)
    if name == "q":
        return (f"q({operand[0]})", POSTFIX, lambda env: operand[2](env) * env["s"])
    other = tree(depth - 2)
    return (
        f"h({operand[0]}, b={other[0]})",
        POSTFIX,
        lambda env: (operand[2](env) + other[2](env)) / 2,
    )


def subscript():
    if rng.random() < 0.45:
        i = rng.choice([0, 1, 2, -1, -2, 3, 5])
        return (f"{i}", lambda n: slice_of(i, n))
    lower = rng.choice([None, 0, 1, -2, 3, 9, -9])
    upper = rng.choice([None, 2, -1, 1, 3, 9, 0])
    text = ("" if lower is None else str(lower)) + ":" + ("" if upper is None else str(upper))
    return (text, lambda n: slice(lower, upper))


def slice_of(i, n):
    if not -n <= i < n:
        raise Failure
    i %= n
    return slice(i, i + 1)


def index(depth):
    operand = tree(min(depth - 1, 1))
    entries = [subscript() for _ in range(rng.choice([1, 2, 2]))]
    text = wrap(operand, POSTFIX) + "[" + ", ".join(entry[0] for entry in entries) + "]"

    def compute(env):
        value = operand[2](env)
        if len(entries) == 2:
            return value[entries[0][1](value.shape[0]), entries[1][1](value.shape[1])]
        if value.shape[0] == 1:
            return value[:, entries[0][1](value.shape[1])]
        if value.shape[1] == 1:
            return value[entries[0][1](value.shape[0]), :]
        raise Failure

    return (text, POSTFIX, compute)


def tree(depth):
    if depth <= 0 or rng.random() < 0.1:
        return leaf() if rng.random() < 0.95 else construction()
    kinds = [(binary, 9), (power, 2), (unary, 3), (postfix, 3), (comparison, 2), (logic, 1)]
    kinds += [(call, 7), (index, 3)]
    return rng.choices([k for k, _ in kinds], [w for _, w in kinds])[0](depth)


UPDATES = {
    "+=": lambda a, b: a + b,
    "-=": lambda a, b: a - b,
    "*=": lambda a, b: a * b,
    "/=": lambda a, b: a / b,
}


def program():
    """Text and computation; some programs store a value first, change it, loop, or state."""
    kind = rng.random()
    if kind < 0.6:
        last = tree(rng.choice([1, 2, 2, 3, 3, 4]))
        return (last[0], last[2])
    first, second = tree(2), tree(2)
    if kind < 0.67:
        return stated(first)
    if kind < 0.74:
        return defined(first, second)
    if kind < 0.8:
        return running(first)
    if kind < 0.82:
        return (f"{first[0]}; _ - {wrap(second, PRODUCT)}", lambda env: first[2](env) - second[2](env))
    if kind < 0.84:
        return shuffled_together(first)
    if kind < 0.88:
        sign = rng.choice(list(UPDATES))

        def updated(env):
            return UPDATES[sign](first[2](env), second[2](env))

        return (f"x = {first[0]}; x {sign} {second[0]}; x", updated)
    if kind < 0.93:

        def swapped(env):
            a, b = first[2](env), second[2](env)
            return b - a

        return (f"x, w = {first[0]}, {second[0]}; x, w = w, x; x - w", swapped)

    turns = rng.randint(1, 3)

    def looped(env):
        total, results = np.zeros((1, 1), dtype=env["dtype"]), []
        for _ in range(turns):
            total = total / 2 + first[2](env)
            results.append(total)
        return np.hstack(results)

    return (f"t = 0; repeat {turns} {{ t /= 2; t += {first[0]}; t }}", looped)


def stated(first):
    """A formula, and a change of what it reads: the formula follows."""
    formula = pure(lambda: with_names(["x"], lambda: tree(2)))
    other = pure(lambda: with_names(["x", "y2"], lambda: tree(2)))

    def compute(env):
        x = first[2](env)
        formula[2]({**env, "x": x})
        x = x / 2
        y = formula[2]({**env, "x": x})
        other[2]({**env, "x": first[2](env), "y2": formula[2]({**env, "x": first[2](env)})})
        return other[2]({**env, "x": x, "y2": y})

    text = f"x = {first[0]}; y2 := {formula[0]}; w := {other[0]}; x /= 2; w"
    return (text, compute)


def defined(first, second):
    """A function with private names and a default."""
    inner = with_names(["a", "b"], lambda: tree(2))
    result = with_names(["a", "m"], lambda: tree(2))
    default = rng.choice([1, 2, -0.5])

    def compute(env):
        a, b = first[2](env), np.array([[default]], dtype=env["dtype"])
        if is_given:
            b = second[2](env)
        m = inner[2]({**env, "a": a, "b": b})
        return result[2]({**env, "a": a, "m": m})

    is_given = rng.random() < 0.5
    given = f", b={second[0]}" if is_given else ""
    body = f"{{ m = {inner[0]}; {result[0]} }}"
    return (f"p(a, b={default:g}) = {body}; p({first[0]}{given})", compute)


def running(values):
    """A loop over a row or a column."""
    body = with_names(["i", "t"], lambda: tree(2))

    def compute(env):
        over, results = values[2](env), []
        if 1 not in over.shape:
            raise Failure
        t = np.ones((1, 1), dtype=env["dtype"])
        for i in over.flatten():
            t = body[2]({**env, "i": np.reshape(i, (1, 1)), "t": t})
            results.append(t)
        return np.hstack(results) if results else np.zeros((1, 0))

    return (f"t = 1; x = for i in {values[0]} {{ t = {body[0]}; t }}; x", compute)


def shuffled_together(first):
    """Columns that belong together stay together."""

    def compute(env):
        x = first[2](env)
        return np.sort(2 * x - x, axis=1)

    return (f"x, w = shuffle({first[0]}, 2 * ({first[0]})); sort(w - x)", compute)


def evaluate(compute, dtype):
    env = {name: np.array(values, dtype=dtype) for name, values in SETUP.items()}
    env["dtype"] = dtype
    try:
        return np.atleast_2d(compute(env))
    except (ValueError, IndexError, Failure):
        return None


def agrees(a, b):
    if (a is None) != (b is None):
        return False
    if a is None:
        return True
    if a.shape != b.shape:
        return False
    same = (a == b) | (np.isnan(a) & np.isnan(b))
    near = np.abs(a - b) <= 1e-14 * np.abs(b)
    return bool(np.all(same | near))


def shown(x):
    return repr(float(x)).removesuffix(".0")


def main():
    for name, values in SETUP.items():
        print(f"> {name} = {literal(values)}")
    for function in FUNCTIONS:
        print(f"> {function}")
    seen, errors = set(), 0
    while len(seen) < 2200:
        text, compute = program()
        value = evaluate(compute, np.float64)
        if text in seen or not 5 <= len(text) <= 90:
            continue
        if not agrees(value, evaluate(compute, np.longdouble)):
            continue
        if value is None:
            # Errors are quick to come by; a quarter of all is enough.
            if errors >= 550:
                continue
            errors += 1
            print(f"{text}\terror")
        elif value.size <= 16:
            rows, columns = value.shape
            numbers = " ".join(shown(np.float64(x)) for x in value.flatten())
            print(f"{text}\t{rows}×{columns}\t{numbers}")
        else:
            continue
        seen.add(text)


if __name__ == "__main__":
    main()
