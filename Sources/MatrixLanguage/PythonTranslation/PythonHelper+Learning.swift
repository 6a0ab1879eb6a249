/// What changes parameters, and what shows how results change with one.
extension PythonHelper {
  static let learning = [minimize, vary]

  static let minimize = PythonHelper(
    "minimize",
    #"""
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
    """#)

  static let vary = PythonHelper(
    "vary",
    #"""
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
