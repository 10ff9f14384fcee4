"""Where a command reads its programme: a programme file, a programme database, or a database by URL."""

import argparse
import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from rosterdesk.cli import passphrases
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.times import Period
from rosterdesk.exchange import files, programme_file
from rosterdesk.storage.place import FilePlace, place_of
from rosterdesk.storage.store import Store
from rosterdesk.words import cli as words


@dataclass(frozen=True, slots=True)
class Source:
    """A programme, and the database it lives in where there is one."""

    programme: Programme
    store: Store | None


@contextmanager
def opened(arguments: argparse.Namespace) -> Iterator[Source]:
    """The programme that FILE or --database names; the database is closed again afterwards."""
    if bool(arguments.file) == bool(arguments.database):
        raise UserError("one_source")
    if arguments.file and str(arguments.file).lower().endswith(".json"):
        passphrases.none_for_text(arguments)
        yield Source(programme_file.read(arguments.file), None)
        return
    with Store.open(passphrases.place(arguments, arguments.file or arguments.database)) as store:
        yield Source(store.load(), store)


def spare(arguments: argparse.Namespace, *targets: str | None) -> None:
    """UserError where a file to be written is the programme itself, or two of them are one file."""
    place = place_of(arguments.file or arguments.database or "")
    files.check_apart(place.path if isinstance(place, FilePlace) else None, *targets)


def author() -> str:
    """Who is at the keyboard, for the journal."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""


def utc() -> datetime:
    """This moment, for the journal."""
    return datetime.now(UTC)


def now(programme: Programme) -> datetime:
    """The civil time of the programme, naive, without seconds."""
    zone = ZoneInfo(programme.settings.timezone) if programme.settings.timezone else None
    return datetime.now(zone).replace(tzinfo=None, second=0, microsecond=0)


def period(programme: Programme, since: date | None, weeks: int) -> Period:
    """Whole weeks from `since`, by default next week; says so where the date was inside a week."""
    wanted = since or now(programme).date() + timedelta(days=7)
    first = _in_range(programme, wanted, weeks)
    if since is not None and first != since:
        print(words.week_starts_earlier(since, first), file=sys.stderr)
    return Period(first, weeks)


def _in_range(programme: Programme, wanted: date, weeks: int) -> date:
    if not 1900 <= wanted.year <= 2200 or weeks > 520:
        raise UserError("period_too_far", since=wanted.isoformat(), weeks=weeks)
    return programme.week_start(wanted)
