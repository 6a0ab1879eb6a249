/// What changes parameters, and what shows how results change with one.
extension PythonHelper {
  static let learning = [minimize, vary]

  static let minimize = PythonHelper(
    "minimize",
    #"""
    def minimize(loss, *names, steps=200, rate=0.1, method="adam"):
        """Goes down the gradient: changes what is named, and gives the loss before each step."""
        s = {name: 0.0 for name in names}
        v = {name: 0.0 for name in names}
        losses = []
        for t in range(1, steps + 1):
            value, gradients = sweep(loss, names)
            if not all(np.all(np.isfinite(g)) for g in [value, *gradients]):
                raise ValueError(f"error[diverged]: in step {t} of rate {rate}")
            losses.append(value)
            for name, g in zip(names, gradients):
                if method == "adam":
                    s[name] = 0.9 * s[name] + (1 - 0.9) * g
                    v[name] = 0.999 * v[name] + (1 - 0.999) * g * g
                    g = s[name] / (1 - 0.9**t) / (np.sqrt(v[name] / (1 - 0.999**t)) + 1e-8)
                elif method == "momentum":
                    g = s[name] = 0.9 * s[name] + g
                elif method != "descent":
                    raise ValueError(f"error[value]: there is no method {method}")
                globals()[name] = globals()[name] - rate * g
        return np.array([losses])
    """#)

  static let vary = PythonHelper(
    "vary",
    #"""
    def vary(spelling, name, lower, upper, frame):
        """What frame shows for values of a name, as a table; everything is left as it was."""
        def cell(value):
            if not isinstance(value, np.ndarray):
                return f'"{value}"'
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

        kept, rows = dict(globals()), []
        for number in np.linspace(lower, upper, 13):
            cells = [(spelling, shown(number))]

            def add(value, title):
                for part in value if isinstance(value, tuple) else (value,):
                    cells.append((title, cell(part)))
                    title = ""

            globals()[name] = np.array([[number]])
            frame(add)
            globals().update(kept)
            rows.append(cells)
        lines = [[title for title, _ in rows[0]]] + [[text for _, text in row] for row in rows]
        for line in lines:
            padded = []
            for j, text in enumerate(line):
                widest = max(width(other[j]) for other in lines if j < len(other))
                padded.append(text + " " * (widest - width(text)))
            print("  ".join(padded).rstrip(" "))
    """#)
}
