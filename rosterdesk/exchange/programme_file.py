"""The programme file: one JSON text that carries a whole programme, read strictly and written readably."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from rosterdesk.domain.groups import session_id
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.exchange import faults, files, references, text
from rosterdesk.exchange.groups import Group, Venue
from rosterdesk.exchange.layout import lay_out
from rosterdesk.exchange.marks import Attendance, Conversation, Outcome
from rosterdesk.exchange.people import Leader, Pair, Qualification
from rosterdesk.exchange.places import at, each
from rosterdesk.exchange.rosters import Assignment, CallNote, Closure, SessionOverride, Version
from rosterdesk.exchange.settings import Settings
from rosterdesk.exchange.shape import FORMAT, VERSION, ProgrammeFile
from rosterdesk.exchange.writing import written

_BY_ID = (
    "qualifications",
    "venues",
    "leaders",
    "pairs",
    "groups",
    "overrides",
    "closures",
    "attendance",
    "outcomes",
    "conversations",
)


def read(path: Path | str) -> Programme:
    """The programme that the file holds; UserError with the place where anything is wrong."""
    return decode(files.read(path))


def write(programme: Programme, path: Path | str, *, left: Callable[[], bool] = lambda: False) -> None:
    """The file holds the programme, or what it held before; UserError where it cannot be written.

    Once `left` says so, nothing is written any more.
    """
    data = encode(programme)
    if not left():
        files.write(path, data, left=left)


def decode(data: bytes) -> Programme:
    """The programme that the text says; UserError with the place where anything is wrong."""
    raw = text.parse(data)
    text.header(raw, FORMAT, VERSION)
    return of_document(raw)


def of_document(raw: object) -> Programme:
    """The programme that the values of a file say; UserError with the place where anything is wrong."""
    file: ProgrammeFile = faults.convert(raw, ProgrammeFile)
    references.unique_ids(file)
    programme = _value(file)
    references.known(file, programme)
    return programme


def encode(programme: Programme) -> bytes:
    """The programme as text: equal programmes give equal bytes, keys at their default are left out."""
    return lay_out(document(programme))


def document(programme: Programme) -> dict[str, Any]:
    """The programme as the values of a file, of which `of_document` makes it again."""
    told: dict[str, Any] = written(_of(programme))
    return told


def _value(file: ProgrammeFile) -> Programme:
    overrides = each("sessions", file.sessions, SessionOverride.value)
    return Programme(
        settings=at("programme", Settings.value, file.programme),
        qualifications={v.id: v for v in each("qualifications", file.qualifications, Qualification.value)},
        venues={v.id: v for v in each("venues", file.venues, Venue.value)},
        leaders={v.id: v for v in each("leaders", file.leaders, Leader.value)},
        pairs={v.id: v for v in each("pairs", file.pairs, Pair.value)},
        groups={v.id: v for v in each("groups", file.groups, Group.value)},
        overrides={session_id(v.group, v.scheduled): v for v in overrides},
        closures={v.date.isoformat(): v for v in each("closures", file.closures, Closure.value)},
        roster={v.id: v for v in each("roster", file.roster, Assignment.value)},
        versions={v.id: v for v in each("versions", file.versions, Version.value)},
        calls={v.id: v for v in each("calls", file.calls, CallNote.value)},
        attendance={v.id: v for v in each("attendance", file.attendance, Attendance.value)},
        outcomes={v.id: v for v in each("outcomes", file.outcomes, Outcome.value)},
        conversations={v.id: v for v in each("conversations", file.conversations, Conversation.value)},
    )


def _of(programme: Programme) -> ProgrammeFile:
    by_id = {name: [value for _, value in sorted(getattr(programme, name).items())] for name in _BY_ID}
    return ProgrammeFile(
        format="rosterdesk.programme",
        version=1,
        programme=Settings.of(programme.settings),
        qualifications=tuple(map(Qualification.of, by_id["qualifications"])),
        venues=tuple(map(Venue.of, by_id["venues"])),
        leaders=tuple(map(Leader.of, by_id["leaders"])),
        pairs=tuple(map(Pair.of, by_id["pairs"])),
        groups=tuple(map(Group.of, by_id["groups"])),
        sessions=tuple(map(SessionOverride.of, by_id["overrides"])),
        closures=tuple(map(Closure.of, by_id["closures"])),
        roster=tuple(Assignment.of(a) for a in sorted(programme.roster.values(), key=_row_of)),
        versions=tuple(Version.of(v) for v in sorted(programme.versions.values(), key=lambda v: v.number)),
        calls=tuple(CallNote.of(c) for c in sorted(programme.calls.values(), key=_row_of)),
        attendance=tuple(map(Attendance.of, by_id["attendance"])),
        outcomes=tuple(map(Outcome.of, by_id["outcomes"])),
        conversations=tuple(map(Conversation.of, by_id["conversations"])),
    )


def _row_of(assignment: Any) -> Row:
    row: Row = assignment.row
    return row
