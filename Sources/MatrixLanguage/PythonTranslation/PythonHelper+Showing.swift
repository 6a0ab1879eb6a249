/// Values as the notebook shows them.
extension PythonHelper {
  static let showing = [shown, aligned, lines, show]

  static let shown = PythonHelper(
    "shown",
    #"""
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
    """#)

  static let aligned = PythonHelper(
    "aligned",
    #"""
    def aligned(entries):
        """A column of numbers with their decimal points under each other."""
        wholes = [len(entry.replace("e", ".").split(".")[0]) for entry in entries]
        shifted = [" " * (max(wholes) - n) + entry for n, entry in zip(wholes, entries)]
        return [entry.ljust(max(map(len, shifted))) for entry in shifted]
    """#)

  static let lines = PythonHelper(
    "lines",
    #"""
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
    """#)

  static let show = PythonHelper(
    "show",
    #"""
    def show(value, name=""):
        """Prints a value as the notebook does."""
        label = f"{name} = " if name else ""
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, str):
                print(f'{label}"{part}"')
            elif isinstance(part, np.ndarray) and part.size == 1:
                print(label + shown(part.item()))
            elif isinstance(part, np.ndarray):
                print(f"{label}{len(part)}×{part.shape[1]}", *lines(part), sep="\n")
            elif hasattr(part, "layers"):
                print(f"{label}{part}")
            elif callable(part):
                print(label + part.__doc__)
            elif part is not None or name:
                raise ValueError("there is no value here")
            label = ""
    """#)
}
