#!/usr/bin/env python3
"""Makes tables.txt: files of numbers, and what the exported Python's `load` makes of each.

    swift build -c release
    pip install numpy
    make_tables.py [--ztilde PATH] > tables.txt

A line is a JSON object: the file's text, whether missing=nan was said, and the rows that were read,
in which null is nan; or no rows where Python refuses the file. `swift test` compares ztilde with it.
"""

import argparse
import json
import pathlib
import random
import subprocess
import tempfile

project = pathlib.Path(__file__).resolve().parents[3]
parser = argparse.ArgumentParser(description="Makes tables.txt.")
parser.add_argument("--ztilde", default=project / ".build/release/ztilde")
options = parser.parse_args()

with tempfile.TemporaryDirectory() as folder:
    program = pathlib.Path(folder) / "a.zt"
    program.write_text('load("a.csv")')
    export = subprocess.run(
        [options.ztilde, "export", program, "--to", "python"], capture_output=True, text=True)
python = {}
exec(export.stdout.rsplit("\n\n\n", 1)[0], python)

numbers = ["1", "-2.5", ".5", "5.", "+3", "1e3", "-1E-3", "007", "0"]
missing = ["", " ", "NA", "NaN", "nan", "null", "NULL", "-nan"]
flawed = [
    "1,5", "1.234,5", "1,234", "1 234", "1'234", "1_000", "?", "-", "--", ".", "n/a", "None", "#N/A",
    "inf", "-Infinity", "1e999", "1e", "0x10", "1/2", "2020-01-31", "12%", "$5", "１", "1 2 3", "1|2",
    "size", "误差", "x1", "1stFlrSF", "e5", "e", "true", "{1", "é", "—", "1.2.3", "1,,2", "#",
]
names = ["size", "误差", "x1", "1stFlrSF", "e5", "mean radius", "a,b", 'a"b', "a;b", "n", "1", "NA", ""]


def quoted(cell):
    return '"' + cell.replace('"', '""') + '"'


def table(dice):
    delimiter = dice.choice([",", ",", ";", "\t"])
    width = dice.randint(1, 4)
    clean = dice.random() < 0.4
    kinds = [numbers] * 6 + [missing] * dice.randint(0, 2) + ([] if clean else [flawed])

    def cell(kind):
        text = dice.choice(kind)
        if any(sign in text for sign in (delimiter, '"')) or dice.random() < 0.1:
            text = quoted(text)
        return dice.choice(["", "", "", " "]) + text + (
            "" if '"' in text else dice.choice(["", "", "", " "]))

    rows = [[cell(dice.choice(kinds)) for _ in range(width)] for _ in range(dice.randint(0, 4))]
    if dice.random() < 0.5:
        rows.insert(0, [cell(names) for _ in range(width)])
    if dice.random() < 0.1 and rows:
        dice.choice(rows).append("7")
    if dice.random() < 0.05:
        rows.insert(dice.randint(0, len(rows)), [""])
    end = dice.choice(["\n", "\n", "\r\n", "\r"])
    mark = "\ufeff" if dice.random() < 0.05 else ""
    return mark + end.join(delimiter.join(row) for row in rows) + end * dice.randint(0, 3)


def rows(text, fill):
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", newline="") as file:
        file.write(text)
        file.flush()
        try:
            return python["load"](file.name, **fill).tolist()
        except (ValueError, python["csv"].Error):
            return None


dice = random.Random(1)
for _ in range(3000):
    text = table(dice)
    for fill in ({}, {"missing": float("nan")}):
        found = rows(text, fill)
        if found is not None:
            found = [[None if number != number else number for number in row] for row in found]
        print(json.dumps({"text": text, "missing": bool(fill), "rows": found}))
