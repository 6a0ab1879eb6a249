/// Reverse mode in NumPy: a matrix that remembers what it was computed from, and the way back.
///
/// A variable stands in the place of an array, so that functions and formulas of the program need no
/// second form for gradients.
extension PythonHelper {
  static let differentiation = [variable, hold, sweep, grad, gradcheck]

  static let variable = PythonHelper(
    "Variable",
    #"""
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
        np.add: lambda y, a, b: [lambda g: g, lambda g: g],
        np.subtract: lambda y, a, b: [lambda g: g, lambda g: -g],
        np.multiply: lambda y, a, b: [lambda g: g * b, lambda g: g * a],
        np.divide: lambda y, a, b: [lambda g: g / b, lambda g: -g / b * y],
        np.power: lambda y, a, b: [
            lambda g: g * np.where(b != 0, b * np.power(a, b - 1.0), 0),
            lambda g: g * np.where((a != 0) | (b < 0), y * np.log(a), 0)],
        np.matmul: lambda y, a, b: [lambda g: g @ b.T, lambda g: a.T @ g],
        np.negative: lambda y, z: [lambda g: -g],
        np.exp: lambda y, z: [lambda g: g * y],
        np.log: lambda y, z: [lambda g: g / z],
        np.log1p: lambda y, z: [lambda g: g / (1 + z)],
        np.sqrt: lambda y, z: [lambda g: g * (0.5 / y)],
        np.tanh: lambda y, z: [lambda g: g * (1 - y * y)],
        np.abs: lambda y, z: [lambda g: g * np.sign(z)],
        np.maximum: lambda y, a, b: [lambda g: g * (a > b), lambda g: g * (b > a)],
        np.sum: lambda y, z, **_: [lambda g: g + np.zeros(z.shape)],
        np.mean: lambda y, z, **_: [lambda g: g * y.size / z.size + np.zeros(z.shape)],
        np.var: lambda y, z, axis=None, ddof=0, **_: [
            lambda g: g * 2 / (z.size / y.size - ddof) * centred(z, axis)],
        np.std: lambda y, z, axis=None, ddof=0, **_: [
            lambda g: np.where(y, g / (y * (z.size / y.size - ddof)) * centred(z, axis), 0)],
        np.max: share_among_ties,
        np.min: share_among_ties,
        np.where: lambda y, holds, a, b: [
            None, lambda g: np.where(holds, g, 0), lambda g: np.where(holds, 0, g)],
        np.clip: lambda y, z, low, high: [
            lambda g: np.where((z < low) | (z > high) | (low > high), 0, g),
            lambda g: np.where((z < low) & (z <= high) & (low <= high), g, 0),
            lambda g: np.where((z > high) | (low > high), g, 0)],
        np.sort: share_by_order,
        np.cumsum: lambda y, z, axis: [
            lambda g: np.flip(np.cumsum(np.flip(g, axis), axis), axis)],
        np.reshape: lambda y, z, shape: [lambda g: np.reshape(g, z.shape)],
        np.transpose: lambda y, z: [lambda g: g.T],
        np.hstack: lambda y, *values: share_by_blocks(1, values),
        np.vstack: lambda y, *values: share_by_blocks(0, values),
    }
    """#)

  static let hold = PythonHelper(
    "hold",
    #"""
    def hold(x):
        """The value of x, which a gradient takes for a constant."""
        return x.value if hasattr(x, "parents") else x
    """#)

  static let sweep = PythonHelper(
    "sweep",
    #"""
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
    """#)

  static let grad = PythonHelper(
    "grad",
    #"""
    def grad(loss, *names):
        """How the number loss() changes with each element of what is named."""
        gradients = sweep(loss, names)[1]
        return gradients[0] if len(gradients) == 1 else tuple(gradients)
    """#)

  static let gradcheck = PythonHelper(
    "gradcheck",
    #"""
    def gradcheck(loss, *names):
        """Each gradient beside central differences; last their largest relative difference."""
        results, largest = [], 0.0
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
                    losses.append(number(loss(*own)))
                near[place] = (losses[0] - losses[1]) / (2 * step)
            if isinstance(name, str):
                globals()[name] = kept
            scale = max(1e-3, *np.abs(exact).flat, *np.abs(near).flat)
            largest = np.max([largest, *(np.abs(exact - near) / scale).flat])
            results += [exact, near]
        return (*results, np.array([[largest]]))
    """#)
}
