"""Writes exact_figures.json: means and variances by exact arithmetic with fractions, rounded once.

    python3 make_exact_figures.py
"""

import json
import pathlib
import random
from fractions import Fraction

random.seed(20150211)


def rounded(fraction):
    """The nearest number in floating point, or the name of what is larger than all of them."""
    try:
        return float(fraction)
    except OverflowError:
        return "inf"


def figure(values):
    exact = [Fraction(value) for value in values]
    mean = sum(exact) / len(exact)
    variance = sum((value - mean) ** 2 for value in exact) / len(exact)
    return {"values": values, "mean": rounded(mean), "variance": rounded(variance)}


def around(offset, spread, count):
    return [offset + spread * random.uniform(-1, 1) for _ in range(count)]


figures = [
    figure(values) for values in [
        around(0, 1, 4), around(0, 1, 1000),
        # The offset leaves the values 24, 14 and 4 bits for the spread.
        around(1e9, 1, 7), around(1e9, 1, 1000), around(1e12, 1, 1000), around(1e15, 1, 1000),
        around(-1e9, 1e-3, 300), [1e9 + 1, 1e9 + 2, 1e9 + 3],
        # Sums, squares and differences that pass the largest number.
        around(1.7e308, 1e300, 5), around(1e308, 1e153, 9), around(1e308, 1e292, 600),
        [1.7e308, -1.7e308, 1.7e308, -1.7e308], around(0, 1e153, 500), around(0, 1e154, 9),
        [1.1e308] * 3, [0.1] * 3, [0.1] * 1000, [5.0], around(0, 1e-150, 20),
        [1e16, 1.0, -1e16, 1.0], [1e300, 1e-300, 1.0],
    ]
]
path = pathlib.Path(__file__).with_name("exact_figures.json")
path.write_text("[\n  " + ",\n  ".join(map(json.dumps, figures)) + "\n]\n")
