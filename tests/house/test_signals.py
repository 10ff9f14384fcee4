"""What listens to something that lasts is a method: a lambda would stay with it, and be called for good.

Everything that a window makes hangs in the window (see `tests/ui/whole/test_closing.py`) and ends with it, as
do the lambdas that its parts are connected to. What is made again and again while the window stays, such as a
panel or a line in a list, must not leave lambdas at what stays: the document, the desk, the frame.
"""

import ast
from collections.abc import Iterator

import pytest

from tests.house.tree import ROOT

LASTING = {"app", "desk", "document", "frame", "actions", "notices", "side", "windows", "subject"}


def lasting_lambdas(source: str) -> Iterator[int]:
    """The lines in which a lambda or a partial listens to what may outlive whoever made it."""
    for node in ast.walk(ast.parse(source)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
            continue
        way = [each.lstrip("_") for each in ast.unparse(node.func.value).split(".")]
        closure = isinstance(node.args[-1], ast.Lambda | ast.Call)
        if node.func.attr == "connect" and closure and (len(way) == 1 or LASTING & set(way[:-1])):
            yield node.lineno


def test_nothing_but_methods_listens_to_what_lasts() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in sorted((ROOT / "ui").rglob("*.py"))
        for line in lasting_lambdas(path.read_text(encoding="utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("source", "caught"),
    [
        ("frame.desk.document.changed.connect(lambda _: self.follow())", True),
        ("self._desk.period_changed.connect(partial(self.follow, 1))", True),
        ("for signal in (desk.one, desk.other):\n    signal.connect(lambda: self.follow())", True),
        ("frame.desk.period_changed.connect(self.follow)", False),
        ("self.button.clicked.connect(lambda: self.follow(1))", False),
    ],
)
def test_a_lambda_that_listens_to_the_desk_is_caught(source: str, caught: bool) -> None:
    assert bool(list(lasting_lambdas(source))) is caught
