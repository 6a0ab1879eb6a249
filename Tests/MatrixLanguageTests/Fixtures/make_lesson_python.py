"""Writes lesson_python.txt, what the Python in the lessons prints, with PyTorch.

    pip install numpy torch
    python3 make_lesson_python.py

Each block that an output follows is run. `compare-with-numpy` runs those of their lines again that
need no PyTorch, and fails where a lesson says something else than this file.
"""

import contextlib
import io
import pathlib
import re

HERE = pathlib.Path(__file__).resolve().parent
LESSONS = HERE.parent.parent.parent / "Lessons"
BLOCK = re.compile(r"^```python\n(.*?)^```\n\s*^```output\n(.*?)^```$", re.M | re.S)


def blocks():
    """Each block and what the lesson says that it prints, once for all languages."""
    found = {}
    for file in sorted(LESSONS.glob("*/*.md")):
        for code, output in BLOCK.findall(file.read_text()):
            found.setdefault((code, output), f"{file.parent.name}/{file.name}")
    return found


def recorded():
    parts = (HERE / "lesson_python.txt").read_text().split("===\n")[1:]
    return [tuple(part.split("---\n")) for part in parts]


def printed(code):
    text = io.StringIO()
    with contextlib.redirect_stdout(text):
        exec(compile(code, "block", "exec"), {"__name__": "block"})
    return text.getvalue()


if __name__ == "__main__":
    import numpy
    import torch

    lines = [f"With NumPy {numpy.__version__} and PyTorch {torch.__version__}.\n"]
    done = set()
    for (code, output), place in blocks().items():
        text = printed(code)
        if text != output:
            print(f"{place} says\n{output}and Python\n{text}")
        if code not in done:
            lines.append(f"===\n{code}---\n{text}")
        done.add(code)
    (HERE / "lesson_python.txt").write_text("".join(lines))
