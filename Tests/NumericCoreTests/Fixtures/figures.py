"""Writes figures as JSON, a case a line, for the tests to read."""

import json
import math
import pathlib


def encoded(value):
    """JSON has no word for these three; the reader knows their names."""
    if isinstance(value, list):
        return [encoded(element) for element in value]
    if isinstance(value, float) and not math.isfinite(value):
        return "nan" if math.isnan(value) else "inf" if value > 0 else "-inf"
    return value


def write(figures, name):
    """Writes NAME.json beside this file: for each question its cases."""
    lines = []
    for question, cases in figures.items():
        rows = [json.dumps({key: encoded(value) for key, value in case.items()}) for case in cases]
        lines.append(f'  "{question}": [\n    ' + ",\n    ".join(rows) + "\n  ]")
    path = pathlib.Path(__file__).with_name(f"{name}.json")
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n")
