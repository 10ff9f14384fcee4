"""Working in a process of its own: the window keeps its own Python to itself, whatever the work does.

Only values cross between the two: the programme, the progress, the answer. The process ends when it is
done, when it is told to stop, and when whoever started it is gone.
"""

import math
import multiprocessing
import os
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Event
from typing import Any, TypeVar, cast

from rosterdesk.cases.building import Built, build
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.times import Period
from rosterdesk.words.language import language, speaking
from solver.posed import Options
from solver.result import Progress, Result

LOOK_SECONDS = 0.05
STOP_SECONDS = 15.0
LEAVE_SECONDS = 5.0
NICENESS = 5  # the search takes what the window does not need
LARGE = 100  # leaders; about fewer, most answers are there before another process would have begun

T = TypeVar("T")
Tell = Callable[[Any], object]
Left = Callable[[], bool]
Question = Callable[[Programme, Tell, Event], T]
"""`question(programme, tell, stop)`: what can be sent to another process, and so must be its answer."""

Search = Callable[[Callable[[Any], None], Event], object]
"""`search(progress, stop)`: what can be sent to the other process; its answer must be such a value too."""


class SearchLost(RuntimeError):
    """The process came to no answer; where it failed, or its exit code, tells why."""


class WouldNotStop(SearchLost):
    """It was told to stop, and came to no answer for longer than anybody waits."""


class NobodyAsks(Exception):
    """Whoever asked has gone on to something else: the process was ended without an answer."""


class _Ready:
    """The process has begun, and asks what it is to do."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """What the search came to."""

    value: object


@dataclass(frozen=True, slots=True)
class _Trouble:
    """What the process ended with instead of a result: a UserError as code and values, or a defect."""

    code: str = ""
    values: tuple[tuple[str, object], ...] = ()
    defect: str = ""

    def error(self) -> Exception:
        """What to raise where it can be told."""
        return UserError(self.code, **dict(self.values)) if self.code else SearchLost(self.defect)


def build_apart(
    programme: Programme,
    period: Period,
    options: Options,
    on_progress: Callable[[Progress], None],
    stop: Event,
    left: Left = lambda: False,
) -> Built:
    """The same as `building.build`, done in another process; SearchLost where that fails.

    NobodyAsks at once where it has been `left`, whatever it is at.
    """
    plain = replace(programme)  # without what was worked out from it meanwhile
    result = searched_apart(partial(_result, plain, period, options), on_progress, stop, left=left)
    assert isinstance(result, Result)
    return Built(programme, period, result)


def worked_out(question: Question[T], programme: Programme, tell: Tell, stop: Event) -> T:
    """What a question about a programme comes to, in the language in force.

    About a large programme it is asked in another process; once `stop` is set that ends at once, whatever it
    is at, with NobodyAsks.
    """
    if len(programme.leaders) < LARGE:
        return question(programme, tell, stop)
    plain = replace(programme)  # without what was worked out from it meanwhile
    asked = partial(_spoken, question, plain, language())
    return cast(T, searched_apart(asked, tell, stop, left=stop.is_set))


def _spoken(question: Question[T], programme: Programme, tag: str, tell: Tell, stop: Event) -> T:
    with speaking(tag):
        return question(programme, tell, stop)


def searched_apart(
    search: Search,
    on_progress: Callable[[Progress], object],
    stop: Event,
    *,
    left: Left = lambda: False,
    patience: float = STOP_SECONDS,
) -> object:
    """What the search comes to, done in another process; SearchLost where that fails.

    Once `stop` is set it gives what it has, or it would not stop within so many seconds of `patience`; where
    it has been `left` nobody wants that, and NobodyAsks comes at once.
    """
    context = multiprocessing.get_context("spawn")
    hearing, telling = context.Pipe(duplex=False)
    heeding, asking = context.Pipe(duplex=False)
    child = context.Process(target=_serve, args=(telling, heeding), daemon=True)
    child.start()
    telling.close()
    heeding.close()
    try:
        _wait_until_ready(hearing, left)
        asking.send(search)  # only now, so that nobody waits for a process that is still beginning
        return _converse(hearing, asking, on_progress, stop, left=left, patience=patience)
    except (NobodyAsks, WouldNotStop):
        child.kill()
        raise
    except (EOFError, ConnectionError):
        child.join(LEAVE_SECONDS)
        raise SearchLost(f"exit code {child.exitcode}") from None
    finally:
        hearing.close()
        asking.close()
        _see_off(child)


def _result(
    programme: Programme,
    period: Period,
    options: Options,
    on_progress: Callable[[Progress], None],
    stop: Event,
) -> Result:
    return build(programme, period, options, on_progress, stop).result


def _wait_until_ready(hearing: Connection, left: Left) -> None:
    while not hearing.poll(LOOK_SECONDS):
        if left():
            raise NobodyAsks
    hearing.recv()


def _converse(
    hearing: Connection,
    stopping: Connection,
    on_progress: Callable[[Progress], object],
    stop: Event,
    *,
    left: Left,
    patience: float,
) -> object:
    """Pass progress on, and the wish to stop back, until there is an answer."""
    deadline = math.inf
    while time.monotonic() < deadline:
        if left():
            raise NobodyAsks
        if stop.is_set() and deadline == math.inf:
            deadline = time.monotonic() + patience
            stopping.send(None)
        if not hearing.poll(LOOK_SECONDS):
            continue
        said = hearing.recv()
        if isinstance(said, _Trouble):
            raise said.error()
        if isinstance(said, _Answer):
            return said.value
        on_progress(said)
    raise WouldNotStop("it would not stop")


def _see_off(child: BaseProcess) -> None:
    child.join(LEAVE_SECONDS)
    if child.is_alive():
        child.kill()
        child.join()
    child.close()


def _serve(telling: Connection, heeding: Connection) -> None:
    """What the other process does."""
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    try:
        telling.send(_Ready())
        search: Search = heeding.recv()
    except (EOFError, OSError):
        return  # whoever began it has gone
    stop = Event()
    threading.Thread(target=_heed, args=(heeding, stop), daemon=True).start()
    answer: _Answer | _Trouble
    try:
        answer = _Answer(search(telling.send, stop))
    except UserError as error:
        answer = _Trouble(error.code, tuple(error.values.items()))
    except Exception as error:  # noqa: BLE001 it is raised again where it can be told
        answer = _Trouble(defect=f"{type(error).__name__} at {_place(error)}")
    with suppress(BrokenPipeError):
        telling.send(answer)


def _heed(heeding: Connection, stop: Event) -> None:
    """Wait for the wish to stop; nobody is there to wish any more when the line is cut."""
    try:
        heeding.recv()
    except (EOFError, OSError):
        os._exit(0)
    stop.set()


def _place(error: Exception) -> str:
    """Where it happened, never on what data."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_qualname}:{trace.tb_lineno}" if trace else "?"
