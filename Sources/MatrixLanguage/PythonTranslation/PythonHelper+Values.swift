/// What the translation asks of values: numbers, places, turns.
extension PythonHelper {
  static let values = [
    number, whole, scalar, matrix, counted, spaced, at, times, each, row, dot, close, now,
    unavailable, refuse,
  ]

  static let number = PythonHelper(
    "number",
    #"""
    def number(x):
        """The number in a 1×1 matrix."""
        if np.size(x) != 1:
            raise ValueError(f"a number is needed, and this is {np.shape(x)}")
        return float(np.reshape(x, ()))
    """#)

  static let whole = PythonHelper(
    "whole",
    #"""
    def whole(x):
        """A whole number: a place or a size."""
        if number(x) % 1 != 0:
            raise ValueError(f"a whole number is needed, and this is {number(x)}")
        return int(number(x))
    """#)

  static let scalar = PythonHelper(
    "scalar",
    #"""
    def scalar(x):
        """A number as a 1×1 matrix."""
        if np.size(x) != 1:
            raise ValueError(f"error[shape]: a number is needed, and this is {np.shape(x)}")
        return np.reshape(x, (1, 1))
    """#)

  static let matrix = PythonHelper(
    "matrix",
    #"""
    def matrix(rows):
        """A matrix whose entries are numbers."""
        return np.vstack([np.hstack([scalar(entry) for entry in row]) for row in rows])
    """#)

  static let counted = PythonHelper(
    "counted",
    #"""
    def counted(start, end, step):
        """A row that counts from start up to end, without end."""
        if not np.isfinite([number(start), number(end), number(step)]).all():
            raise ValueError("error[value]: the ends and the step are finite")
        turns = np.ceil((number(end) - number(start)) / number(step))
        return start + step * np.arange(max(turns, 0.0)).reshape(1, -1)
    """#)

  static let spaced = PythonHelper(
    "spaced",
    #"""
    def spaced(start, end, n=50):
        """A row of n numbers at equal distances from start to end."""
        if n < 0:
            raise ValueError(f"error[value]: a row of {n} numbers")
        if not np.isfinite([number(start), number(end)]).all():
            raise ValueError("error[value]: both ends are finite")
        step = (scalar(end) - scalar(start)) / max(n - 1, 1)
        row = scalar(start) + step * np.arange(n).reshape(1, -1)
        return row if n < 2 else np.hstack([row[:, :-1], scalar(end)])
    """#)

  static let at = PythonHelper(
    "at",
    #"""
    def at(z, place):
        """An element or a slice of a row or a column."""
        if 1 not in z.shape:
            raise IndexError("a matrix needs two indices")
        part = z.reshape(-1)[place if isinstance(place, slice) else [place]]
        return part.reshape((1, -1) if len(z) == 1 else (-1, 1))
    """#)

  static let times = PythonHelper(
    "times",
    #"""
    def times(n):
        """The turns of a loop."""
        if whole(n) < 0:
            raise ValueError("a loop cannot turn less than 0 times")
        return range(whole(n))
    """#)

  static let each = PythonHelper(
    "each",
    #"""
    def each(z):
        """The numbers of a row or a column, each as a matrix."""
        if 1 not in z.shape:
            raise ValueError("a loop runs over a row or a column")
        return z.reshape(-1, 1, 1)
    """#)

  static let row = PythonHelper(
    "row",
    #"""
    def row(turns):
        """What the turns of a loop gave, side by side."""
        if not turns:
            return np.zeros((1, 0))
        joined = [turn for turn in turns if hasattr(turn, "shape")]
        return np.hstack(joined) if joined else None
    """#)

  static let dot = PythonHelper(
    "dot",
    #"""
    def dot(a, b):
        """A number times a matrix."""
        if np.size(a) != 1 and np.size(b) != 1:
            raise ValueError("one of the two has to be a number")
        return a * b
    """#)

  static let close = PythonHelper(
    "close",
    #"""
    def close(a, b):
        """Equal but for rounding."""
        a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
        size = max(np.max(np.abs(x), where=np.isfinite(x), initial=0) for x in (a, b))
        return (a == b) | (np.abs(a - b) <= 1e-9 * size + 1e-12)
    """#)

  static let now = PythonHelper(
    "now",
    #"""
    def now(x):
        """What a name is now, be it a value or a formula."""
        return x() if callable(x) else x
    """#)

  static let unavailable = PythonHelper(
    "unavailable",
    #"""
    def unavailable(code):
        """Stands for what NumPy does not have."""
        raise NotImplementedError(f"NumPy has nothing for {code}")
    """#)

  static let refuse = PythonHelper(
    "refuse",
    #"""
    def refuse(problem, code):
        """Stops where the notebook does."""
        raise ValueError(f"error[{problem}]: {code}")
    """#)
}
