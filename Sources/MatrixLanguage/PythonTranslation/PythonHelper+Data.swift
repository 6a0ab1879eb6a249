/// Data from files.
extension PythonHelper {
  static let load = PythonHelper(
    "load",
    #"""
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
    """#)
}
