"""Everything that a programme file names exists, and nothing is given twice."""

from collections.abc import Collection, Iterable

from rosterdesk.domain.groups import SessionOverride
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import LeaderKind, SessionResult, SessionState
from rosterdesk.exchange import groups, people, scheduled
from rosterdesk.exchange.places import fault, inside, join, printable, unique
from rosterdesk.exchange.shape import ProgrammeFile


def unique_ids(file: ProgrammeFile) -> None:
    """Raise UserError where two entries of a table have the same id."""
    for table in ("qualifications", "venues", "leaders", "groups"):
        unique(table, (entry.id for entry in getattr(file, table)), "entry_id_twice", "id")
    unique("pairs", ((pair.kind, frozenset(pair.leaders)) for pair in file.pairs), "entry_pair_twice")
    unique("sessions", ((each.group, each.start) for each in file.sessions), "entry_session_twice")
    unique("closures", (closure.date for closure in file.closures), "entry_repeated", "date")
    unique("roster", (each.row() for each in file.roster), "entry_row_twice")
    unique("calls", (each.row() for each in file.calls), "entry_row_twice")
    unique("attendance", ((each.session, each.leader) for each in file.attendance), "entry_row_twice")
    unique("outcomes", (each.session for each in file.outcomes), "entry_id_twice", "session")
    unique("conversations", ((each.leader, each.at) for each in file.conversations), "entry_row_twice")
    unique("versions", (version.number for version in file.versions), "entry_id_twice", "number")
    for number, version in enumerate(file.versions):
        unique(f"versions[{number}].rows", (each.row() for each in version.rows), "entry_row_twice")


def known(file: ProgrammeFile, programme: Programme) -> None:
    """Raise UserError where an entry names something that is not in the file; ids are unique by now."""
    for number, venue in enumerate(file.venues):
        _all_known(f"venues[{number}].travel_minutes", venue.travel_minutes, programme.venues, "venue")
    for number, leader in enumerate(file.leaders):
        _leader(f"leaders[{number}]", leader, programme)
    for number, pair in enumerate(file.pairs):
        _all_known(f"pairs[{number}].leaders", pair.leaders, programme.leaders, "leader")
    for number, group in enumerate(file.groups):
        _group(f"groups[{number}]", group, programme)
    _overrides(file, programme)
    _rows(file, programme)
    _marks(file, programme)


def sessions_of(programme: Programme, given: Iterable[str]) -> frozenset[str]:
    """Those of the session ids that were ever scheduled, running or not."""
    by_rule = scheduled.by_meetings(programme.groups, given)
    return by_rule | scheduled.extras(programme.overrides.values())


def rows(place: str, given: Iterable[Row], programme: Programme) -> None:
    """Raise UserError where a row names a leader or a session that the programme does not have."""
    given = list(given)
    there = sessions_of(programme, {row.session for row in given})
    for number, row in enumerate(given):
        if row.leader not in programme.leaders:
            raise fault("entry_unknown_leader", f"{place}[{number}].leader", found=row.leader)
        if row.session not in there:
            raise fault("entry_unknown_session", f"{place}[{number}].session", found=row.session)


def _one_known(place: str, found: str | None, there: Collection[str], what: str) -> None:
    if found is not None and found not in there:
        raise fault(f"entry_unknown_{what}", place, found=found)


def _all_known(place: str, given: Iterable[str], there: Collection[str], what: str) -> None:
    by_key = isinstance(given, dict)
    for number, found in enumerate(given):
        _one_known(join(place, printable(found)) if by_key else f"{place}[{number}]", found, there, what)


def _leader(place: str, leader: people.Leader, programme: Programme) -> None:
    for number, held in enumerate(leader.qualifications):
        here = f"{place}.qualifications[{number}].id"
        _one_known(here, held.id, programme.qualifications, "qualification")
    if leader.mentor is None:
        return
    here = f"{place}.mentor"
    _one_known(here, leader.mentor, programme.leaders, "leader")
    if leader.mentor == leader.id:
        raise fault("entry_own_mentor", here)
    if programme.leaders[leader.mentor].kind is LeaderKind.TRAINEE:
        raise fault("entry_mentor_trainee", here, found=leader.mentor)


def _group(place: str, group: groups.Group, programme: Programme) -> None:
    _one_known(f"{place}.venue", group.venue, programme.venues, "venue")
    for name, seat in (("lead", group.lead), ("co_lead", group.co_lead)):
        here = f"{place}.{name}.qualifications"
        _all_known(here, seat.qualifications, programme.qualifications, "qualification")
    for number, need in enumerate(group.team_needs):
        here = f"{place}.team_needs[{number}].qualification"
        _one_known(here, need.qualification, programme.qualifications, "qualification")
    _all_known(f"{place}.regulars", group.regulars, programme.leaders, "leader")


def _overrides(file: ProgrammeFile, programme: Programme) -> None:
    overrides = [entry.value() for entry in file.sessions]
    by_rule = scheduled.by_meetings(programme.groups, (each.id for each in overrides))
    for number, override in enumerate(overrides):
        here = f"sessions[{number}]"
        _one_known(f"{here}.group", override.group, programme.groups, "group")
        _one_known(f"{here}.venue", override.venue, programme.venues, "venue")
        _is_scheduled(here, override, by_rule)


def _is_scheduled(place: str, override: SessionOverride, by_rule: Collection[str]) -> None:
    extra = override.state is SessionState.EXTRA
    if extra == (override.id in by_rule):
        code = "entry_extra_scheduled" if extra else "entry_not_scheduled"
        raise inside(fault(code, "start", found=override.id), place)


def _rows(file: ProgrammeFile, programme: Programme) -> None:
    rows("roster", (each.row() for each in file.roster), programme)
    for number, call in enumerate(file.calls):  # the session may have gone since: what was said is on record
        _one_known(f"calls[{number}].leader", call.leader, programme.leaders, "leader")
    for number, version in enumerate(file.versions):
        rows(f"versions[{number}].rows", (each.row() for each in version.rows), programme)


def _marks(file: ProgrammeFile, programme: Programme) -> None:
    """Marks name what was scheduled once, and an outcome and its session agree on whether it took place."""
    named = {each.session for each in file.attendance} | {each.session for each in file.outcomes}
    there = sessions_of(programme, named)
    for table in ("attendance", "outcomes"):
        for number, each in enumerate(getattr(file, table)):
            _one_known(f"{table}[{number}].session", each.session, there, "session")
    for table in ("attendance", "conversations"):
        for number, each in enumerate(getattr(file, table)):
            _one_known(f"{table}[{number}].leader", each.leader, programme.leaders, "leader")
    for number, outcome in enumerate(file.outcomes):
        session = programme.calendar.find(outcome.session)
        if session is not None and (outcome.result is SessionResult.CANCELLED) == session.runs:
            raise fault("entry_outcome_otherwise", f"outcomes[{number}].result", found=outcome.session)
