"""Files and functions stay small enough to read."""

import ast
from collections.abc import Iterator

import pytest

from tests.house.tree import ROOT, python_files

FILE_LINES = 400
FUNCTION_LINES = 50


def long_functions(source: str, ceiling: int) -> Iterator[str]:
    """Yield `name: lines` for every function of `source` that is longer than `ceiling` lines."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > ceiling:
                yield f"{node.name}: {lines}"


def test_no_file_is_longer_than_the_ceiling() -> None:
    counts = {path: path.read_text(encoding="utf-8").count("\n") for path in python_files()}
    assert {path.relative_to(ROOT): n for path, n in counts.items() if n > FILE_LINES} == {}


def test_no_function_is_longer_than_the_ceiling() -> None:
    found = {
        f"{path.relative_to(ROOT)}:{name}"
        for path in python_files()
        for name in long_functions(path.read_text(encoding="utf-8"), FUNCTION_LINES)
    }
    assert found == set()


@pytest.mark.parametrize(("lines", "found"), [(FUNCTION_LINES, []), (FUNCTION_LINES + 1, ["f: 51"])])
def test_a_function_one_line_over_the_ceiling_is_found(lines: int, found: list[str]) -> None:
    source = "def f():\n" + "    x = 1\n" * (lines - 1)
    assert list(long_functions(source, FUNCTION_LINES)) == found
