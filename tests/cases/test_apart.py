"""A build in a process of its own comes to the same, can be stopped, and never leaves anything behind."""

import multiprocessing
import os
import sys
import threading
import time
from collections.abc import Callable
from datetime import date, timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Event

import pytest

from rosterdesk.cases.apart import LARGE, NobodyAsks, SearchLost, Tell, build_apart, worked_out
from rosterdesk.cases.building import Built, build
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.times import Period
from rosterdesk.exchange import samples
from rosterdesk.words import dates
from rosterdesk.words.language import speaking
from solver.posed import Options
from solver.result import Progress
from tests import factories as make

QUICK = Options(seconds=20, workers=1, effort=2)
LONG = Options(seconds=120, workers=1)


def small() -> Programme:
    """Two people and a group that wants a lead and a backup."""
    group = make.group("art", "mon tue", backups=1)
    return make.programme(leaders=[make.leader("ana"), make.leader("ben")], groups=[group])


def apart(programme: Programme, options: Options, tell: Callable[[Progress], None], stop: Event) -> Built:
    """The build of four weeks."""
    return build_apart(programme, make.period(4), options, tell, stop)


def test_it_comes_to_what_a_build_in_this_process_comes_to() -> None:
    told: list[Progress] = []
    found = apart(small(), QUICK, told.append, Event())
    here = build(small(), make.period(4), QUICK, lambda _: None, Event())
    assert found.result.rows == here.result.rows
    assert found.result.goals == here.result.goals
    assert found.changes == here.changes
    assert told[-1].rows == found.result.rows
    assert multiprocessing.active_children() == []


def test_a_stop_brings_what_there_is() -> None:
    stop = Event()
    found = apart(samples.sample("demo"), LONG, lambda progress: stop.set() if progress.rows else None, stop)
    assert found.result.rows != ()
    assert found.result.stopped
    assert multiprocessing.active_children() == []


def test_a_search_that_dies_is_told_and_nothing_is_left_behind() -> None:
    begun, troubles = Event(), []

    def work() -> None:
        try:
            apart(samples.sample("demo"), LONG, lambda _: begun.set(), Event())
        except SearchLost as trouble:
            troubles.append(trouble)

    thread = threading.Thread(target=work)
    thread.start()
    assert begun.wait(30)
    (child,) = multiprocessing.active_children()
    child.kill()
    thread.join(30)
    assert [str(trouble)[:9] for trouble in troubles] == ["exit code"]
    assert multiprocessing.active_children() == []


def test_a_defect_of_the_search_is_told_by_its_place_only() -> None:
    beyond = Period(date.max - timedelta(days=6), 4)
    with pytest.raises(SearchLost, match=r"^OverflowError at [\w.]+:\d+$"):
        build_apart(small(), beyond, QUICK, lambda _: None, Event())


def crowded() -> Programme:
    """Just as many leaders as make a programme large."""
    return make.programme(leaders=[make.leader(f"l{n}") for n in range(LARGE)])


def said_elsewhere(programme: Programme, _tell: object, _stop: Event) -> tuple[int, int, str]:
    """How many leaders there are, in which process, and a date in words."""
    return len(programme.leaders), os.getpid(), dates.day(date(2026, 12, 1))


def endless(_programme: Programme, tell: Tell, _stop: Event) -> None:
    """What nobody can stop from within."""
    tell("begun")
    while True:
        time.sleep(0.01)


def test_a_question_about_a_large_programme_is_answered_elsewhere_in_the_language_in_force() -> None:
    with speaking("fr"):
        many, process, said = worked_out(said_elsewhere, crowded(), lambda _: None, Event())
        few = worked_out(said_elsewhere, small(), lambda _: None, Event())
    assert (many, said) == (LARGE, "1er décembre 2026")
    assert process != os.getpid()
    assert few == (2, os.getpid(), said)
    assert multiprocessing.active_children() == []


def test_a_question_that_nobody_asks_any_more_ends_whatever_it_is_at() -> None:
    stop = Event()
    with pytest.raises(NobodyAsks):
        worked_out(endless, crowded(), lambda _: stop.set(), stop)
    assert multiprocessing.active_children() == []


def test_a_build_that_nobody_wants_ends_at_once_without_what_there_is() -> None:
    left = Event()
    with pytest.raises(NobodyAsks):
        build_apart(samples.sample("demo"), make.period(4), LONG, lambda _: left.set(), Event(), left.is_set)
    assert multiprocessing.active_children() == []


def begin_and_tell(telling: Connection) -> None:
    """What the owner of a search does: begin it, and tell which process it is."""

    def tell(_progress: Progress) -> None:
        telling.send([child.pid for child in multiprocessing.active_children()])

    apart(samples.sample("demo"), LONG, tell, Event())


def runs(process: int) -> bool:
    """Whether there is such a process; one that has ended and is not yet reaped does not count."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat")
    return not state.exists() or ") Z " not in state.read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="asks after a process as POSIX has it")
def test_the_search_ends_when_whoever_began_it_is_gone() -> None:
    context = multiprocessing.get_context("spawn")
    hearing, telling = context.Pipe(duplex=False)
    owner = context.Process(target=begin_and_tell, args=(telling,))
    owner.start()
    telling.close()
    (searching,) = hearing.recv()
    assert runs(searching)
    owner.kill()
    owner.join()
    owner.close()
    hearing.close()
    for _ in range(400):
        if not runs(searching):
            break
        time.sleep(0.05)
    assert not runs(searching)
