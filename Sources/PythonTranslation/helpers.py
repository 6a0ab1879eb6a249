"""What an exported program needs where NumPy would do something else.

`ztilde export` copies from this file the cells that a program uses, in this order, each with the
cells that it uses itself. A cell has the name of what programs call; a name with a language behind
it stands in for the cell of that name in that language. SEED, DIGITS and WIDTH become the numbers of
the notebook.
"""

import copy
import csv
import io
import math
import re
import unicodedata

import numpy as np

plt = None  # A program that draws imports it, and matplotlib with it.

SEED, DIGITS, WIDTH = 0, 5, 80


# %% number
def number(x):
    """The number in a 1×1 matrix."""
    if np.size(x) != 1:
        raise ValueError(f"a number is needed, and this is {np.shape(x)}")
    return float(np.reshape(x, ()))


# %% whole
def whole(x):
    """A whole number: a place or a size."""
    if number(x) % 1 != 0:
        raise ValueError(f"a whole number is needed, and this is {number(x)}")
    return int(number(x))


# %% scalar
def scalar(x):
    """A number as a 1×1 matrix."""
    if np.size(x) != 1:
        raise ValueError(f"error[shape]: a number is needed, and this is {np.shape(x)}")
    return np.reshape(x, (1, 1))


# %% matrix
def matrix(rows):
    """A matrix whose entries are numbers."""
    return np.vstack([np.hstack([scalar(entry) for entry in row]) for row in rows])


# %% counted
def counted(start, end, step):
    """A row that counts from start up to end, without end."""
    if not np.isfinite([number(start), number(end), number(step)]).all():
        raise ValueError("error[value]: the ends and the step are finite")
    turns = np.ceil((number(end) - number(start)) / number(step))
    return start + step * np.arange(max(turns, 0.0)).reshape(1, -1)


# %% spaced
def spaced(start, end, n=50):
    """A row of n numbers at equal distances from start to end."""
    if n < 0:
        raise ValueError(f"error[value]: a row of {n} numbers")
    if not np.isfinite([number(start), number(end)]).all():
        raise ValueError("error[value]: both ends are finite")
    step = (scalar(end) - scalar(start)) / max(n - 1, 1)
    row = scalar(start) + step * np.arange(n).reshape(1, -1)
    return row if n < 2 else np.hstack([row[:, :-1], scalar(end)])


# %% at
def at(z, place):
    """An element or a slice of a row or a column."""
    if 1 not in z.shape:
        raise IndexError("a matrix needs two indices")
    part = z.reshape(-1)[place if isinstance(place, slice) else [place]]
    return part.reshape((1, -1) if len(z) == 1 else (-1, 1))


# %% times
def times(n):
    """The turns of a loop."""
    if whole(n) < 0:
        raise ValueError("a loop cannot turn less than 0 times")
    return range(whole(n))


# %% each
def each(z):
    """The numbers of a row or a column, each as a matrix."""
    if 1 not in z.shape:
        raise ValueError("a loop runs over a row or a column")
    return z.reshape(-1, 1, 1)


# %% row
def row(turns):
    """What the turns of a loop gave, side by side."""
    if not turns:
        return np.zeros((1, 0))
    joined = [turn for turn in turns if hasattr(turn, "shape")]
    return np.hstack(joined) if joined else None


# %% dot
def dot(a, b):
    """A number times a matrix."""
    if np.size(a) != 1 and np.size(b) != 1:
        raise ValueError("one of the two has to be a number")
    return a * b


# %% close
def close(a, b):
    """Equal, apart from rounding."""
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    size = max(np.max(np.abs(x), where=np.isfinite(x), initial=0) for x in (a, b))
    return (a == b) | (np.abs(a - b) <= 1e-9 * size + 1e-12)


# %% holds
def holds(condition):
    """Whether a condition is nowhere 0, and not empty."""
    return np.size(condition) > 0 and bool(np.all(condition))


# %% now
def now(x):
    """What a name is now, be it a value or a formula."""
    return x() if callable(x) else x


# %% unavailable
def unavailable(code):
    """Stands for what NumPy does not have."""
    raise NotImplementedError(f"NumPy has nothing for {code}")


# %% refuse
def refuse(problem, code):
    """Stops where the notebook does."""
    raise ValueError(f"error[{problem}]: {code}")


# %% Variable
class Variable(np.lib.mixins.NDArrayOperatorsMixin):
    """A matrix that remembers what it was computed from, so that a gradient finds its way back."""

    tape = []  # All of them, each after those that it was computed from.

    def __init__(self, value, parents=()):
        self.value, self.parents, self.gradient = value, parents, None
        self.shape, self.size = value.shape, value.size
        Variable.tape.append(self)

    T = property(np.transpose)

    def __len__(self):
        return len(self.value)

    def __array__(self, dtype=None, copy=None):
        return np.array(self.value, dtype=dtype)

    def __float__(self):
        return float(self.value)  # A size or a setting: a number of Python remembers nothing.

    def reshape(self, *shape):
        return np.reshape(self, shape if len(shape) > 1 else shape[0])

    def __getitem__(self, place):
        def share(g):
            whole = np.zeros(self.shape)
            whole[place] = g
            return whole

        return Variable(self.value[place], [(self, share, lambda c: share(c) != 0)])

    def __array_ufunc__(self, function, method, *operands, **options):
        return self.__array_function__(function, (), operands, options)

    def __array_function__(self, function, types, operands, options):
        parts = operands[0] if function in (np.hstack, np.vstack) else operands
        values = [x.value if isinstance(x, Variable) else x for x in parts]
        result = function(values) if parts is not operands else function(*values, **options)
        if function in CUTS:
            return result
        if function not in SHARES:
            raise TypeError(f"error[gradient]: no gradient of {function.__name__} is known")
        shares = SHARES[function](result, *values, **options)
        places = [i for i, part in enumerate(parts) if isinstance(part, Variable)]
        return Variable(
            result, [(parts[i], shares[i], passing(function, shares[i], i)) for i in places])


def share_by_blocks(axis, values):
    ends = np.cumsum([value.shape[axis] for value in values])[:-1]
    return [lambda g, i=i: np.split(g, ends, axis)[i] for i in range(len(values))]


def share_among_ties(y, z, axis=None, **_):
    return [lambda g: g / np.sum(z == y, axis=axis, keepdims=True) * (z == y)]


def share_by_order(y, z, axis):
    places = np.argsort(np.argsort(z, axis=axis, kind="stable"), axis=axis)
    return [lambda g: np.take_along_axis(g, places, axis)]


SELECTING = {
    np.where, np.clip, np.maximum, np.max, np.min, np.sort, np.cumsum, np.reshape, np.transpose,
    np.hstack, np.vstack,
}


def passing(function, share, place):
    """What of an operand is chosen, where c is chosen of the result."""
    if function in SELECTING:
        return lambda c: share(c) != 0
    if function is np.matmul:
        return lambda c: np.any(c, axis=1 - place, keepdims=True)
    return lambda c: c


def centred(z, axis):
    return z - np.mean(z, axis=axis, keepdims=True)


# What stays as it is if a number changes a little.
CUTS = {
    np.less, np.less_equal, np.greater, np.greater_equal, np.equal, np.not_equal,
    np.logical_and, np.logical_or, np.logical_not, np.all, np.any, np.argmax, np.round,
    np.shape, np.size, np.isin}

# How the operands of each function share the blame g for its result y.
SHARES = {
    # The rules by which the notebook goes.
    np.add: lambda y, a, b: [lambda g: g, lambda g: g],
    np.subtract: lambda y, a, b: [lambda g: g, lambda g: -g],
    np.multiply: lambda y, a, b: [lambda g: g * b, lambda g: g * a],
    np.divide: lambda y, a, b: [lambda g: g / b, lambda g: -(g * y / b)],
    np.power: lambda y, a, b: [
        lambda g: np.where(b != 0, g * b * a ** (b - 1), 0),
        lambda g: np.where(np.logical_or(a != 0, b < 0), g * y * np.log(a), 0),
    ],
    np.matmul: lambda y, a, b: [lambda g: g @ b.T, lambda g: a.T @ g],
    np.negative: lambda y, z: [lambda g: -g],
    np.transpose: lambda y, z: [lambda g: g.T],
    np.exp: lambda y, z: [lambda g: g * y],
    np.log: lambda y, z: [lambda g: g / z],
    np.sqrt: lambda y, z: [lambda g: g / (2 * y)],
    np.tanh: lambda y, z: [lambda g: g * (1 - y ** 2)],
    np.abs: lambda y, z: [lambda g: g * (1.0 * (z > 0) - 1.0 * (z < 0))],
    np.where: lambda y, holds, a, b: [
        None,
        lambda g: np.where(holds, g, 0),
        lambda g: np.where(np.logical_not(holds), g, 0),
    ],
    np.clip: lambda y, z, low, high: [
        lambda g: np.where(np.logical_not(np.logical_or(z < low, np.logical_or(z > high, low > high))), g, 0),
        lambda g: np.where(np.logical_and(z < low, np.logical_not(np.logical_or(z > high, low > high))), g, 0),
        lambda g: np.where(np.logical_or(z > high, low > high), g, 0),
    ],
    np.sum: lambda y, z, axis=None, ddof=0, **_: [lambda g: np.broadcast_to(g, z.shape)],
    np.mean: lambda y, z, axis=None, ddof=0, **_: [
        lambda g: np.broadcast_to(g / (z.size / y.size - ddof), z.shape),
    ],
    np.var: lambda y, z, axis=None, ddof=0, **_: [
        lambda g: np.broadcast_to(2 * g * centred(z, axis) / (z.size / y.size - ddof), z.shape),
    ],
    np.std: lambda y, z, axis=None, ddof=0, **_: [
        lambda g: np.broadcast_to(np.where(y, g * centred(z, axis) / (y * (z.size / y.size - ddof)), 0), z.shape),
    ],
    # The rules of what only programs call.
    np.log1p: lambda y, z: [lambda g: g / (1 + z)],
    np.maximum: lambda y, a, b: [lambda g: g * (a > b), lambda g: g * (b > a)],
    np.max: share_among_ties,
    np.min: share_among_ties,
    np.sort: share_by_order,
    np.cumsum: lambda y, z, axis: [
        lambda g: np.flip(np.cumsum(np.flip(g, axis), axis), axis)],
    np.reshape: lambda y, z, shape: [lambda g: np.reshape(g, z.shape)],
    np.hstack: lambda y, *values: share_by_blocks(1, values),
    np.vstack: lambda y, *values: share_by_blocks(0, values),
}


# %% hold
def hold(x):
    """The value of x, which a gradient takes for a constant."""
    return x.value if hasattr(x, "parents") else x


# %% sweep
def fitted(g, shape):
    """What was repeated to fit is blamed for all."""
    for axis in range(g.ndim):
        if g.shape[axis] != shape[axis]:
            g = np.sum(g, axis=axis, keepdims=True)
    return g


def walk(tape, total, choosing=False):
    """The way back; choosing leaves out what nothing has chosen, whose slope may be infinite."""
    for variable in tape:
        variable.gradient, variable.chosen = None, 0
    if isinstance(total, Variable):
        total.gradient = total.chosen = np.ones(total.shape)
    for variable in reversed(tape):
        for parent, share, passed in variable.parents if variable.gradient is not None else ():
            g = share(variable.gradient)
            if choosing:
                chosen = np.broadcast_to(passed(variable.chosen), g.shape) * 1.0
                g = np.where(chosen, g, 0)
                parent.chosen = parent.chosen + fitted(chosen, parent.shape)
            g = fitted(g, parent.shape)
            parent.gradient = g if parent.gradient is None else parent.gradient + g


def sweep(loss, names):
    """The number loss(), and how it changes with each name of the program, or argument."""
    if Variable.tape:
        raise ValueError("error[second-derivative]: a gradient is not differentiated")
    kept = {name: globals()[name] for name in names if isinstance(name, str)}
    leaves = {}

    def leaf(name):
        if name not in leaves:
            value = kept[name]() if callable(kept[name]) else kept[name]
            leaves[name] = 1.0 * value if isinstance(value, Variable) else Variable(value)
        return leaves[name]

    try:
        for name, value in kept.items():
            globals()[name] = (lambda n=name: leaf(n)) if callable(value) else leaf(name)
        arguments = [Variable(value) for value in names if not isinstance(value, str)]
        total = loss(*arguments)
        variables = [leaf(n) if isinstance(n, str) else arguments.pop(0) for n in names]
        tape = Variable.tape
    finally:
        globals().update(kept)
        Variable.tape = []
    if total.size != 1:
        raise ValueError(f"error[gradient]: the loss is no number but {total.shape}")
    walk(tape, total)
    if any(np.any(np.isnan(v.gradient)) for v in variables if v.gradient is not None):
        walk(tape, total, choosing=True)
    if any(variable.gradient is None for variable in variables):
        raise ValueError("error[gradient]: the loss does not depend on a name")
    return number(hold(total)), [variable.gradient for variable in variables]


# %% grad
def grad(loss, *names):
    """How the number loss() changes with each element of what is named."""
    gradients = sweep(loss, names)[1]
    return gradients[0] if len(gradients) == 1 else tuple(gradients)


# %% gradcheck
def gradcheck(loss, *names):
    """Each gradient beside central differences; last their largest relative difference."""
    results, largest = [], 0.0
    rng = globals().get("rng")
    state = rng and rng.state
    for i, exact in enumerate(sweep(loss, names)[1]):
        name, values = names[i], list(names)
        kept = globals()[name] if isinstance(name, str) else name
        value = kept() if callable(kept) else kept
        near = np.zeros(value.shape)
        for place in np.ndindex(value.shape):
            step = 1e-5 * max(1, abs(value[place]))
            losses = []
            for sign in (1, -1):
                moved = value.copy()
                moved[place] += sign * step
                if isinstance(name, str):
                    globals()[name] = (lambda: moved) if callable(kept) else moved
                else:
                    values[i] = moved
                own = [value for value in values if not isinstance(value, str)]
                if rng:  # Each loss draws the same numbers.
                    globals()["rng"] = type(rng)(state)
                losses.append(number(loss(*own)))
            near[place] = (losses[0] - losses[1]) / (2 * step)
        if isinstance(name, str):
            globals()[name] = kept
        if rng:
            globals()["rng"] = rng
        scale = max(1e-3, *np.abs(exact).flat, *np.abs(near).flat)
        largest = np.max([largest, *(np.abs(exact - near) / scale).flat])
        results += [exact, near]
    return (*results, np.array([[largest]]))


# %% normalize
def normalize(z, eps=1e-5):
    """Each row with mean 0 and variance almost 1."""
    # The squares of huge and of tiny numbers are none, so those get another unit.
    size = np.max(np.abs(hold(z)), axis=1, keepdims=True, initial=0)
    tiny = (size < 2.0**-400) & (number(hold(eps)) < 2.0**-800)
    unit = np.where(size > 2.0**400, 2.0**600, np.where(tiny, 2.0**-600, 1.0))
    z = z / unit
    mu = np.mean(z, axis=1, keepdims=True)
    sigma2 = np.var(z, axis=1, keepdims=True)
    return (z - mu) / np.sqrt(sigma2 + scalar(eps) / unit / unit)


# %% batchnorm
def batchnorm(z, gamma, beta, eps=1e-5):
    """Batch normalization: a number of gamma and beta for each row."""
    for parameter in (gamma, beta):
        if np.size(parameter) != 1 and np.shape(parameter) != (len(z), 1):
            raise ValueError("gamma and beta have one number for each row")
    return gamma * normalize(z, eps) + beta


# %% ema
def ema(z, rho=0.9, start=None):
    """The running average along each row."""
    if start is not None and np.size(start) != 1 and np.shape(start) != (len(z), 1):
        raise ValueError("start has one number for each row")
    # No column of nothing: rho and start count as read, even where there is no step.
    averages = [x * z[:, :0] for x in (scalar(rho), start) if x is not None]
    average = start
    for j in range(z.shape[1]):
        term = z[:, [j]]
        average = term if average is None else scalar(rho) * average + (1 - scalar(rho)) * term
        averages.append(average)
    return np.hstack(averages)


# %% softmax
def softmax(z, axis=None):
    """Scores as probabilities."""
    if axis is None and len(z) == 1 < z.shape[1]:
        raise ValueError("error[network]: down the columns of a row, all is 1; axis=1?")
    axis = axis or 0
    powers = np.exp(z - np.max(z, axis=axis, keepdims=True, initial=-np.inf))
    return powers / np.sum(powers, axis=axis, keepdims=True)


# %% onehot
def onehot(labels, k):
    """A column for each label."""
    if 1 not in labels.shape or not np.all(np.isin(labels, range(k))):
        raise ValueError(f"labels are a row of numbers from 0 to {k - 1}")
    return np.eye(k)[:, np.asarray(labels, dtype=int).reshape(-1)]


# %% targets
def targets(y, scores):
    """Labels in the shape of scores."""
    y = onehot(y, len(scores)) if len(y) == 1 and len(scores) > 1 else y
    if y.shape != scores.shape:
        raise ValueError(f"targets are {y.shape}, and scores {scores.shape}")
    return y


# %% cross_entropy
def cross_entropy(z, y):
    """The mean of -ln p over the examples, from the scores before softmax."""
    if len(z) == 1:
        raise ValueError("error[network]: one row of scores is one class")
    best = np.arange(len(z)).reshape(-1, 1) == np.argmax(hold(z), axis=0)
    top = np.sum(np.where(best, z, 0), axis=0, keepdims=True)
    gaps = np.where(best, 0, top - z)
    rest = np.sum(np.where(best, 0, np.exp(-gaps)), axis=0, keepdims=True)
    return np.sum(targets(y, z) * (gaps + np.log1p(rest)), keepdims=True) / z.shape[1]


# %% accuracy
def accuracy(p, y):
    """The share of examples that are given their class."""
    if p.shape[1] != y.shape[1]:
        raise ValueError("there are as many examples on both sides")
    for labels, other in ((p, y), (y, p)):
        k = len(other) if len(other) > 1 else np.inf
        if len(labels) == 1 and not np.all((labels >= 0) & (labels < k) & (labels % 1 == 0)):
            raise ValueError("error[value]: labels are the numbers of classes, from 0")
    classes = [z if len(z) == 1 else np.argmax(z, axis=0, keepdims=True) for z in (p, y)]
    return np.mean(classes[0] == classes[1], keepdims=True)


# %% mse
def mse(a, y):
    """The mean of the squared errors."""
    if np.shape(a) != np.shape(y) and 1 not in (np.size(a), np.size(y)):
        raise ValueError(f"error[shape]: outputs are {np.shape(a)}, and targets {np.shape(y)}")
    return np.mean((a - y) ** 2, keepdims=True)


# %% Generator
class Generator:
    """SplitMix64, and the polar method of Marsaglia: the notebook's random numbers."""

    def __init__(self, seed):
        self.state = seed

    def integer(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) % 2**64
        z = (self.state ^ (self.state >> 30)) * 0xBF58476D1CE4E5B9 % 2**64
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB % 2**64
        return z ^ (z >> 31)

    def below(self, bound):
        while True:
            drawn = self.integer()
            if drawn < 2**64 - 2**64 % bound:
                return drawn % bound

    def uniform(self):
        return (self.integer() >> 11) / 2**53

    def normal(self):
        while True:
            u, v = 2 * self.uniform() - 1, 2 * self.uniform() - 1
            s = u * u + v * v
            if 0 < s < 1:
                return u * math.sqrt(-2 * math.log(s) / s)

    def random(self, rows, columns):
        drawn = [self.uniform() for _ in range(rows * columns)]
        return np.reshape(drawn, (rows, columns))

    def randn(self, rows, columns):
        drawn = [self.normal() for _ in range(rows * columns)]
        return np.reshape(drawn, (rows, columns))

    def permutation(self, count):
        order = list(range(count))
        for place in reversed(range(1, count)):
            other = self.below(place + 1)
            order[place], order[other] = order[other], order[place]
        return order

    def shuffle(self, *matrices):
        if len({z.shape[1] for z in matrices}) > 1:
            raise ValueError("error[shape]: each example has a column in each matrix")
        order = self.permutation(matrices[0].shape[1])
        shuffled = tuple(z[:, order] for z in matrices)
        return shuffled if len(shuffled) > 1 else shuffled[0]


# %% rng
rng = Generator(SEED)


# %% load
def load(file, missing=None):
    """The numbers of a CSV file, rows as in the file; a first line of names is passed over."""
    with open(file, encoding="utf-8-sig", newline="") as text:
        content = text.read().rstrip(" \r\n")
    first = re.split(r"[\r\n]", re.sub(r'"[^"]*"', "", content), maxsplit=1)[0]
    delimiter = next((sign for sign in "\t;" if sign in first), ",")
    lines = csv.reader(
        io.StringIO(content, newline=""), delimiter=delimiter, strict=True,
        skipinitialspace=True)
    rows = [[cell.strip(" ") for cell in row] or [""] for row in lines]
    decimal = re.compile(r"[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?", re.ASCII)
    numeric = re.compile(
        r"[-+]?([\d,. '’_\u00a0\u2009\u202f]*\d[\d,. '’_\u00a0\u2009\u202f]*(e[-+]?\d+)?"
        r"|inf|infinity)", re.ASCII)
    marks = {"", "na", "nan", "null"}
    words = marks | {"n/a", "#n/a", "none", "nil"}

    def is_name(cell):
        return cell.lower() not in words and any(map(str.isalpha, cell))

    if rows and any(map(is_name, rows[0])) and not any(
        numeric.fullmatch(cell.lower()) for cell in rows[0]):
        names = rows.pop(0)
    else:
        names = rows[0] if rows else []
    if missing is not None:
        rows = [[missing if cell.lower() in marks else cell for cell in row] for row in rows]
    for line, row in enumerate(rows, 1):
        if len(row) != len(names) or not all(
            cell is missing or decimal.fullmatch(cell) and np.isfinite(float(cell))
            for cell in row):
            raise ValueError(f"error[data]: row {line} of {file} is {row}")
    if not rows:
        raise ValueError(f"error[data]: {file} has no rows")
    return np.array(rows, dtype=float)


# %% Layer
# What an activation makes of z, and how the blame g for a becomes that for z.
ACTIVATIONS = {
    "identity": (lambda z: z, lambda g, a: g),
    "relu": (lambda z: np.maximum(z, 0), lambda g, a: np.where(a <= 0, 0, g)),
    "tanh": (lambda z: np.tanh(z), lambda g, a: g * (1 - a * a)),
    "sigmoid": (lambda z: 1 / (1 + np.exp(-z)), lambda g, a: g * (a * (1 - a))),
    # The loss blames z itself.
    "softmax": (lambda z: softmax(z), lambda g, a: g),
}


def output_of(values):
    """What a layer gives to the next one: the last that it computes."""
    return list(values.values())[-1]


class Layer:
    """z = W x + b and a = g(z), with batch norm before g, after it, or nowhere."""

    def __init__(self, inputs, units, activation, batchnorm, generator):
        self.activation, self.batchnorm = activation, batchnorm
        # As He wrote for relu, and Glorot for the others.
        variance = 2 / inputs if activation == "relu" else 2 / (inputs + units)
        self.parameters = {"W": generator.randn(units, inputs) * np.sqrt(variance)}
        if batchnorm != "before":  # There the mean takes away whatever b adds.
            self.parameters["b"] = np.zeros((units, 1))
        if batchnorm:
            self.parameters["gamma"] = np.ones((units, 1))
            self.parameters["beta"] = np.zeros((units, 1))
            self.running_mu = np.zeros((units, 1))
            self.running_sigma2 = np.ones((units, 1))

    def forward(self, x, running):
        """All that the layer computes, in order."""
        z = self.parameters["W"] @ x + self.parameters.get("b", 0)
        values = {"z": z}
        if self.batchnorm == "before":
            values.update(self.normalize(z, running))
            z = values["z_tilde"]
        values["a"] = ACTIVATIONS[self.activation][0](z)
        if self.batchnorm == "after":
            values.update(self.normalize(values["a"], running))
        return values

    def normalize(self, z, running):
        """The four steps, with the statistics of the training or those of the batch."""
        mu = self.running_mu if running else np.mean(z, axis=1, keepdims=True)
        sigma2 = self.running_sigma2 if running else np.var(z, axis=1, keepdims=True)
        z_norm = (z - mu) / np.sqrt(sigma2 + 1e-5)
        z_tilde = self.parameters["gamma"] * z_norm + self.parameters["beta"]
        return {"mu": mu, "sigma2": sigma2, "z_norm": z_norm, "z_tilde": z_tilde}

    def backward(self, g, x, values):
        """From the blame g for the output: that for each parameter, and for the input x."""
        gradients = {}

        def through_batchnorm(g):
            z_norm, m = values["z_norm"], g.shape[1]
            gradients["beta"] = np.sum(g, axis=1, keepdims=True)
            gradients["gamma"] = np.sum(g * z_norm, axis=1, keepdims=True)
            g = g - gradients["beta"] / m - z_norm * gradients["gamma"] / m
            return self.parameters["gamma"] / np.sqrt(values["sigma2"] + 1e-5) * g

        if self.batchnorm == "after":
            g = through_batchnorm(g)
        g = ACTIVATIONS[self.activation][1](g, values["a"])
        if self.batchnorm == "before":
            g = through_batchnorm(g)
        gradients["W"] = g @ x.T
        if "b" in self.parameters:
            gradients["b"] = np.sum(g, axis=1, keepdims=True)
        return gradients, self.parameters["W"].T @ g

    def remember(self, values):
        """Moves the running mean and variance a tenth of the way to those of a batch."""
        if self.batchnorm:
            m = values["z_norm"].shape[1]
            self.running_mu = self.running_mu + 0.1 * (values["mu"] - self.running_mu)
            if m > 1:  # One example says nothing of the variance of all.
                sigma2 = values["sigma2"] * m / (m - 1)
                self.running_sigma2 = (1 - 0.1) * self.running_sigma2 + 0.1 * sigma2


# %% described zh
def described(net):
    """A network on one line, as the notebook shows it."""
    layers = [" → ".join(str(n) for n in net.sizes)]
    if len(net.layers) > 1:
        places = {None: [], "before": ["批量归一化"], "after": ["激活后批量归一化"]}
        layers += [net.layers[0].activation, *places[net.layers[0].batchnorm]]
    numbers = sum(p.size for layer in net.layers for p in layer.parameters.values())
    trained = f"已训练 {net.steps} 步" if net.steps else "未训练"
    return f"网络 {'，'.join(layers)}：{numbers} 个参数，{trained}"


# %% described
def described(net):
    """A network on one line, as the notebook shows it."""
    def counted(n, noun):
        return f"{n:,} {noun}" + "s" * (n != 1)

    layers = [" → ".join(str(n) for n in net.sizes)]
    if len(net.layers) > 1:
        places = {None: [], "before": ["batch norm"], "after": ["batch norm after it"]}
        layers += [net.layers[0].activation, *places[net.layers[0].batchnorm]]
    numbers = sum(p.size for layer in net.layers for p in layer.parameters.values())
    trained = f"trained for {counted(net.steps, 'step')}" if net.steps else "not trained"
    return f"network {', '.join(layers)}: {counted(numbers, 'parameter')}, {trained}"


# %% Network
class Network:
    """Dense layers, one after the other, with random weights that depend on the seed alone."""

    def __init__(self, sizes, activation="relu", batchnorm=0, loss="cross_entropy", seed=0):
        self.sizes, self.loss, self.steps = [whole(n) for n in each(sizes)], loss, 0
        place = batchnorm if isinstance(batchnorm, str) else number(batchnorm)
        places = {0: None, 1: "before", "before": "before", "after": "after"}
        if (len(self.sizes) < 2 or min(self.sizes) < 1 or seed < 0 or place not in places
                or activation not in ("relu", "tanh", "sigmoid", "identity")
                or loss not in ("cross_entropy", "mse")):
            raise ValueError(f"error[value]: {self.sizes, activation, batchnorm, loss, seed}")
        if loss == "cross_entropy" and self.sizes[-1] == 1:
            raise ValueError("error[network]: softmax makes one output 1, whatever comes in")
        forms = [(activation, places[place])] * (len(self.sizes) - 2)
        forms.append(("softmax" if loss == "cross_entropy" else "identity", None))
        generator = Generator(seed)
        self.layers = [
            Layer(inputs, units, *form, generator)
            for inputs, units, form in zip(self.sizes, self.sizes[1:], forms)
        ]

    def __str__(self):
        return described(self)

    def __array__(self, *options, **more):
        raise TypeError("a network is no matrix")

    def values(self, x, running):
        """All that the layers compute for examples."""
        x = np.asarray(x)  # No gradient goes through a network.
        if len(x) != self.sizes[0]:
            raise ValueError(f"error[shape]: examples of {self.sizes[0]} values, not {len(x)}")
        layers = []
        for layer in self.layers:
            layers.append(layer.forward(x, running))
            x = output_of(layers[-1])
        return layers

    def predict(self, x):
        """What it says about the examples in the columns of x."""
        return output_of(self.values(x, running=True)[-1])

    def peek(self, x, layer, running=0):
        """The inner values of a layer, which are counted from 1."""
        if not 1 <= layer <= len(self.layers) or running not in (0, 1):
            raise ValueError(f"error[value]: layer {layer} of {len(self.layers)}, {running}")
        return tuple(self.values(x, running)[layer - 1].values())


# %% Optimiser
class Optimiser:
    """Takes steps down the gradient; remembers what its method needs of the steps before."""

    def __init__(self, method, rate):
        self.method, self.rate, self.t, self.s, self.v = method, rate, 0, {}, {}

    def step(self, parameters, gradients):
        """Changes each parameter by the gradient of the same name."""
        self.t += 1
        for name, g in gradients.items():
            if self.method == "adam":
                s = self.s[name] = 0.9 * self.s.get(name, 0) + (1 - 0.9) * g
                v = self.v[name] = 0.999 * self.v.get(name, 0) + (1 - 0.999) * g * g
                g = s / (1 - 0.9**self.t) / (np.sqrt(v / (1 - 0.999**self.t)) + 1e-8)
            elif self.method == "momentum":
                g = self.v[name] = 0.9 * self.v.get(name, 0) + g
            elif self.method == "nesterov":
                v = self.v[name] = 0.9 * self.v.get(name, 0) + g
                g = g + 0.9 * v
            parameters[name] = parameters[name] - self.rate * g


# %% train
def learn_batch(net, x, y, optimisers, decay):
    """A way forward, a way back, and a step of each layer; gives the loss before the step."""
    layers = net.values(x, running=False)
    inputs = [x] + [output_of(values) for values in layers[:-1]]
    z, a = layers[-1].values()
    if net.loss == "mse":
        loss, g = mse(a, y), 2 / a.size * (a - y)
    else:
        loss = cross_entropy(z, y)
        g = (a * np.sum(y, axis=0, keepdims=True) - y) / y.shape[1]
    for i, layer in reversed(list(enumerate(net.layers))):
        gradients, g = layer.backward(g, inputs[i], layers[i])
        if decay != 0:
            gradients["W"] = gradients["W"] + decay * layer.parameters["W"]
        optimisers[i].step(layer.parameters, gradients)
        layer.remember(layers[i])
    net.steps += 1
    return number(loss)


def train(net, x, y, epochs=10, rate=0.01, batch=64, method="adam", decay=0, seed=0,
          steps=np.inf):
    """What net becomes by training, and the mean loss of each epoch; net stays as it is."""
    x, y = np.asarray(x), np.asarray(y)
    if len(y) == 1 and net.sizes[-1] > 1 and net.loss == "cross_entropy":
        y = onehot(y, net.sizes[-1])
    if len(x) != net.sizes[0] or y.shape != (net.sizes[-1], x.shape[1]):
        raise ValueError(f"error[shape]: examples {x.shape} and targets {y.shape}")
    if (min(epochs, seed, steps, batch - 1) < 0
            or method not in ("adam", "descent", "momentum", "nesterov")):
        raise ValueError(f"error[value]: {epochs, batch, method, seed, steps}")
    net, generator = copy.deepcopy(net), Generator(seed)
    optimisers = [Optimiser(method, rate) for _ in net.layers]
    losses, last = [], net.steps + steps
    for _ in range(epochs if steps > 0 else 0):
        order, total = generator.permutation(x.shape[1]), 0
        losses.append(np.nan)
        for start in range(0, len(order), batch):
            places = order[start:start + batch]
            loss = learn_batch(net, x[:, places], y[:, places], optimisers, decay)
            total += loss * len(places)
            losses[-1] = total / (start + len(places))
            if net.steps == last:
                return net, np.array([losses])
    return net, np.array([losses])


# %% shown
def shown(x, digits=DIGITS):
    """A number as the notebook shows it."""
    size, end = abs(x), ""
    if not np.isfinite(x) or x == 0:
        return str(x) if x != 0 else "0"
    if size < 1e-4 or size >= 1e15:
        text, exponent = f"{x:.{digits - 1}e}".split("e")
        end = f"e{int(exponent)}"
    elif size == round(size):
        return f"{x:.0f}"
    else:
        zeros = int(-np.log10(size)) if size < 0.1 else 0
        text = f"{x:.{digits + zeros}f}"
    if "." in text and abs(float(text + end) - x) <= 1e-12 * size:
        text = text.rstrip("0").rstrip(".")
    return text + end


# %% aligned
def aligned(entries):
    """A column of numbers with their decimal points under each other."""
    wholes = [len(entry.replace("e", ".").split(".")[0]) for entry in entries]
    shifted = [" " * (max(wholes) - n) + entry for n, entry in zip(wholes, entries)]
    return [entry.ljust(max(map(len, shifted))) for entry in shifted]


# %% lines
def lines(z, width=WIDTH):
    """The rows of a matrix; what does not fit is left out in the middle."""
    def places(count, room):
        tail = (room - 1) // 2
        head = list(range(room - 1 - tail)) + [None]
        return list(range(count)) if count <= room else head + list(range(count - tail, count))

    if z.size == 0:
        return []
    rows = places(len(z), 10)
    columns = [
        aligned(["…" if i is None or j is None else shown(z[i, j]) for i in rows])
        for j in places(z.shape[1], max(3, width // 3))
    ]
    dots = ["…"] * len(rows)
    while len(columns) > 2 and sum(len(column[0]) + 2 for column in columns) > width:
        middle = columns.index(dots) if dots in columns else len(columns) // 2
        if columns[middle] != dots:
            columns[middle] = dots
        else:
            del columns[middle + (1 if middle <= len(columns) - 1 - middle else -1)]
    return ["  " + "  ".join(row).rstrip() for row in zip(*columns)]


# %% show
def show(value, name=""):
    """Prints a value as the notebook does."""
    label = f"{name} = " if name else ""
    for part in value if isinstance(value, tuple) else (value,):
        if isinstance(part, (int, float)):  # A number of Python's own.
            part = np.array([[part]])
        if isinstance(part, str):
            print(f'{label}"{part}"')
        elif isinstance(part, np.ndarray) and part.size == 1:
            print(label + shown(part.item()))
        elif isinstance(part, np.ndarray):
            part = np.atleast_2d(part)
            print(f"{label}{len(part)}×{part.shape[1]}", *lines(part), sep="\n")
        elif hasattr(part, "layers"):
            print(f"{label}{part}")
        elif hasattr(part, "draw"):
            part.show()
        elif callable(part):
            print(label + part.__doc__)
        elif part is not None or name:
            raise ValueError("there is no value here")
        label = ""


# %% Picture
class Picture:
    """A picture of matrices, each with its name: a value, which is drawn when it is shown."""

    def __init__(self, kind, *sets, **options):
        if any(isinstance(z, Picture) for _, z in sets):
            raise ValueError("error[value]: a picture is no matrix")
        self.kind, self.sets, self.options = kind, sets, options

    def show(self):
        self.draw(plt.subplots()[1])
        plt.show()

    def show_beside(self, pictures):
        """Pictures with their titles, four in a row."""
        rows = -(-len(pictures) // 4)
        figure, places = plt.subplots(
            rows, 4, figsize=(16, 3 * rows), layout="constrained", squeeze=False)
        for axes in places.flat[len(pictures):]:
            axes.remove()
        for axes, (title, picture) in zip(places.flat, pictures):
            picture.draw(axes)
            axes.set_title(title)
        plt.show()

    def draw(self, axes):
        getattr(self, f"draw_{self.kind}")(axes, *self.sets, **self.options)
        if axes.get_legend_handles_labels()[1]:
            axes.legend()

    def draw_hist(self, axes, *sets, bins=None, range=None, title=""):
        axes.set_title(title)
        finite = [z[np.isfinite(z)] for _, z in sets]
        ends = None if range is None else (number(range.flat[0]), number(range.flat[1]))
        edges = np.histogram_bin_edges(
            np.concatenate(finite), "auto" if bins is None else whole(bins), ends)
        for (name, _), z in zip(sets, finite):
            axes.hist(z, edges, alpha=0.6, label=name)

    def draw_plot(self, axes, *sets, title=""):
        axes.set_title(title)
        x = None
        if len(sets) > 1:
            (name, x), *sets = sets
            axes.set_xlabel(name)
        for name, y in sets:
            rows = y.T if y.shape[1] == 1 else y
            for i, row in enumerate(rows):
                label = name if len(rows) == 1 else f"{name}[{i}]"
                axes.plot(np.arange(len(row)) if x is None else x.flat, row, ".-", label=label)

    def draw_scatter(self, axes, points, *classes, labels=None, title=""):
        axes.set_title(title)
        (name, (x, y)), labels = points, classes[0][1] if classes else labels
        axes.set(xlabel=f"{name}[0]", ylabel=f"{name}[1]")
        for label in [None] if labels is None else np.unique(labels):
            of_class = slice(None) if label is None else np.isclose(
                np.ravel(labels), label, equal_nan=True)
            axes.scatter(x[of_class], y[of_class], label=None if label is None else shown(label))

    def draw_heatmap(self, axes, matrix, x=None, y=None, title=""):
        name, z = matrix
        axes.set_title(title or name)
        if z.size:
            axes.figure.colorbar(axes.imshow(z, aspect="auto"))
        if x is not None:
            axes.set_xticks(np.arange(x.size), [shown(a) for a in x.flat])
        if y is not None:
            axes.set_yticks(np.arange(y.size), [shown(a) for a in y.flat])

    def draw_contour(self, axes, heights, across, up, path=None, title=""):
        (name, z), (x_name, x), (y_name, y) = heights, across, up
        axes.set(title=title or name, xlabel=x_name, ylabel=y_name)
        if callable(z):
            z = np.array([[number(z(a, b)) for a in each(x)] for b in each(y)])
        if np.size(z):
            axes.clabel(axes.contour(x.flat, y.flat, z))
        if path is not None:
            axes.plot(*path, "o-")


# %% minimize
def minimize(loss, *names, steps=200, rate=0.1, method="adam"):
    """Goes down the gradient: changes what is named, and gives the loss before each step.

    A function's own names are given, and given back, as their values.
    """
    if method not in ("adam", "descent", "momentum") or steps < 0 or not 0 < rate < np.inf:
        raise ValueError(f"error[value]: {method} with steps={steps} and rate={rate}")
    names, losses, optimiser = list(names), [], Optimiser(method, rate)
    for t in range(steps):
        loss_now, gradients = sweep(loss, names)
        if not all(np.all(np.isfinite(g)) for g in [loss_now, *gradients]):
            raise ValueError(f"error[diverged]: in step {t + 1} of rate {rate}")
        losses.append(loss_now)
        values = {i: globals()[n] if isinstance(n, str) else n for i, n in enumerate(names)}
        optimiser.step(values, dict(enumerate(gradients)))
        for i, value in values.items():
            if isinstance(names[i], str):
                globals()[names[i]] = value
            else:
                names[i] = value
    own = [value for value in names if not isinstance(value, str)]
    return (np.array([losses]), *own) if own else np.array([losses])


# %% vary
def vary(spelling, name, lower, upper, frame):
    """What frame shows for values of a name, as a table; everything is left as it was."""
    def cell(value):
        if not isinstance(value, np.ndarray):
            text = value.__doc__ if callable(value) else str(value)
            return f'"{text}"' if isinstance(value, str) else text
        if value.size == 1:
            return shown(value.item())
        if value.size > 4:
            first = ", ".join(shown(x) for x in value.flat[:3])
            return f"[{len(value)}×{value.shape[1]}: {first}, …]"
        return "[" + "; ".join(", ".join(shown(x) for x in row) for row in value) + "]"

    def width(text):
        return sum(
            0 if unicodedata.combining(c) else 1 + (unicodedata.east_asian_width(c) in "WF")
            for c in text)

    kept, rows, pictures = dict(globals()), [], []
    for number in np.linspace(lower, upper, 13):
        cells = [(spelling, shown(number))]

        def add(value, title):
            for part in value if isinstance(value, tuple) else (value,):
                if hasattr(part, "draw"):
                    pictures.append((f"{spelling} = {shown(number)}", part))
                    continue
                cells.append((title, cell(part)))
                title = ""

        globals()[name] = np.array([[number]])
        if "rng" in kept:  # Each frame draws the same numbers.
            globals()["rng"] = type(kept["rng"])(kept["rng"].state)
        frame(add)
        globals().update(kept)
        rows.append(cells)
    if pictures:
        pictures[0][1].show_beside(pictures)
    lines = [[title for title, _ in rows[0]]] + [[text for _, text in row] for row in rows]
    for line in lines if len(rows[0]) > 1 or not pictures else []:
        padded = []
        for j, text in enumerate(line):
            widest = max(width(other[j]) for other in lines if j < len(other))
            padded.append(text + " " * (widest - width(text)))
        print("  ".join(padded).rstrip(" "))
