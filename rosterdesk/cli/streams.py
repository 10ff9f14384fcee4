"""The two streams of a command: who stops reading early changes neither the work nor its exit status."""

import io
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO, cast

from rosterdesk.domain.errors import UserError


class Outlet:
    """A stream whose reader may leave: from then on what is written goes nowhere, and the work goes on.

    Where it cannot be written for another reason, that is a UserError if it is `needed`.
    """

    def __init__(self, stream: TextIO, *, needed: bool) -> None:
        self._stream = stream
        self._needed = needed

    def write(self, text: str) -> int:
        """Write the text, or drop it where nobody reads any more."""
        with self._heedless():
            self._stream.write(text)
        return len(text)

    def flush(self) -> None:
        """Send on what was written, or drop it where nobody reads any more."""
        with self._heedless():
            self._stream.flush()

    @contextmanager
    def _heedless(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            self._close()
            if self._needed and not isinstance(error, BrokenPipeError):
                raise UserError("answer_unwritable", reason=error.strerror or "") from None

    def _close(self) -> None:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, self._stream.fileno())
        os.close(nowhere)

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)


@contextmanager
def outlets() -> Iterator[None]:
    """Both streams of the process as outlets; a sign that one cannot write is a question mark there.

    Streams that somebody has put in their place are left alone.
    """
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = (
        _outlet(sys.stdout, sys.__stdout__, needed=True),
        _outlet(sys.stderr, sys.__stderr__, needed=False),
    )
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before


def _outlet(stream: TextIO | None, of_the_process: TextIO | None, *, needed: bool) -> TextIO:
    if stream is None:
        stream = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 else print would use the other
    elif stream is not of_the_process:
        return stream
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="replace")
    return cast("TextIO", Outlet(stream, needed=needed))


def answer(text: str) -> None:
    """Print one JSON value; a stream that cannot write all its signs gets the same value escaped."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        text = json.dumps(json.loads(text), indent=1)
    print(text)
