"""Calls of the command line: in this process, with what came out on both streams."""

import contextlib
import io
from dataclasses import dataclass
from pathlib import Path

from rosterdesk.cli import main


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command said and how it ended."""

    status: int
    out: str
    err: str


def rosterdesk(*arguments: str | Path) -> Answer:
    """Run one command."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            status = main([str(each) for each in arguments])
        except SystemExit as leaving:
            status = int(leaving.code or 0)
    return Answer(status, out.getvalue(), err.getvalue())


def refused(*arguments: str | Path) -> str:
    """The one plain line of a command that is refused."""
    answer = rosterdesk(*arguments)
    assert answer.status == 2, answer
    assert answer.out == ""
    assert answer.err.count("\n") == 1, answer.err
    assert answer.err.startswith("rosterdesk: ")
    return answer.err.strip()
