/// Data from files.
extension PythonHelper {
  static let load = PythonHelper(
    "load",
    #"""
    def load(file):
        """The numbers of a CSV file, rows as in the file; a first line of names is passed over."""
        with open(file, encoding="utf-8-sig", newline="") as text:
            rows = list(csv.reader(text, strict=True))
        decimal = re.compile(r"[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?", re.ASCII)
        if rows and not any(decimal.fullmatch(field) for field in rows[0]):
            names = rows.pop(0)
        else:
            names = rows[0] if rows else []
        for line, row in enumerate(rows, 1):
            if len(row) != len(names) or not all(decimal.fullmatch(field) for field in row):
                raise ValueError(f"error[data]: row {line} of {file} is {row}")
        if not rows:
            raise ValueError(f"error[data]: {file} has no rows")
        return np.array(rows, dtype=float)
    """#)
}
