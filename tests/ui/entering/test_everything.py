"""From an empty programme to a small one by hand, with every field of the programme file, and out again."""

import dataclasses
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from resources import path as resource
from rosterdesk.domain.groups import Group
from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Settings
from rosterdesk.exchange import programme_file, samples
from tests.ui.conftest import Open
from tests.ui.entering import emptying, meetings, people, places, seats
from tests.ui.entering.hand import Hand
from ui.settings import Remembered

WRITTEN = Path(__file__).with_name("small.json")
Step = Callable[[Hand], None]
# Where each field of the programme file is entered in the window, in the order in which a hand would do it.
ENTERED: dict[str, Step] = {
    "programme.name": places.identity,
    "programme.timezone": places.identity,
    "programme.region": places.identity,
    "programme.language": places.identity,
    "programme.week_starts_on": places.identity,
    "programme.day_parts.afternoon": places.identity,
    "programme.day_parts.evening": places.identity,
    "programme.rules.gap_minutes": places.rules,
    "programme.rules.rest_minutes": places.rules,
    "programme.rules.days_per_week": places.rules,
    "programme.rules.sessions_backed_at_once": places.rules,
    "programme.rules.fairness_weeks": places.rules,
    "programme.rules.absences_lapse_weeks": places.rules,
    "programme.goals": places.goals,
    "qualifications.id": places.qualifications,
    "qualifications.name": places.qualifications,
    "qualifications.valid_months": places.qualifications,
    "qualifications.safety": places.qualifications,
    "venues.id": places.venues,
    "venues.name": places.venues,
    "venues.address": places.venues,
    "venues.features": places.venues,
    "venues.travel_minutes": places.travel,
    "closures.date": places.closures,
    "closures.reason": places.closures,
    "leaders.id": people.names,
    "leaders.name": people.names,
    "leaders.kind": people.names,
    "leaders.display_name": people.profile,
    "leaders.phone": people.profile,
    "leaders.email": people.profile,
    "leaders.share_phone": people.profile,
    "leaders.from": people.profile,
    "leaders.until": people.profile,
    "leaders.auto_assign": people.profile,
    "leaders.contract_minutes_per_week": people.profile,
    "leaders.hourly_rate": people.profile,
    "leaders.languages": people.profile,
    "leaders.needs": people.profile,
    "leaders.limits.sessions_per_day": people.profile,
    "leaders.limits.sessions_per_week": people.profile,
    "leaders.limits.sessions_per_4_weeks": people.profile,
    "leaders.limits.minutes_per_week": people.profile,
    "leaders.limits.heavy_per_week": people.profile,
    "leaders.limits.on_call_per_week": people.profile,
    "leaders.qualifications.id": people.training,
    "leaders.qualifications.from": people.training,
    "leaders.qualifications.until": people.training,
    "leaders.availability.day": people.painted,
    "leaders.availability.start": people.painted,
    "leaders.availability.end": people.painted,
    "leaders.availability.grade": people.painted,
    "leaders.availability.from": people.windows,
    "leaders.availability.until": people.windows,
    "leaders.availability.every": people.windows,
    "leaders.availability.nth": people.windows,
    "leaders.exceptions.date": people.away,
    "leaders.exceptions.start": people.away,
    "leaders.exceptions.end": people.away,
    "leaders.exceptions.grade": people.away,
    "leaders.leave.from": people.away,
    "leaders.leave.until": people.away,
    "leaders.leave.kind": people.away,
    "leaders.leave.phased_return.weeks": people.away,
    "leaders.leave.phased_return.sessions_per_week": people.away,
    "leaders.mentor": people.ties,
    "pairs.kind": people.ties,
    "pairs.leaders": people.ties,
    "groups.id": meetings.meets,
    "groups.name": meetings.meets,
    "groups.meetings.rrule": meetings.meets,
    "groups.meetings.start": meetings.meets,
    "groups.meetings.minutes": meetings.meets,
    "groups.meetings.from": meetings.meets,
    "groups.meetings.until": meetings.meets,
    "groups.kind": meetings.about,
    "groups.venue": meetings.about,
    "groups.load": meetings.about,
    "groups.priority": meetings.about,
    "groups.setup_minutes": meetings.about,
    "groups.tidy_minutes": meetings.about,
    "groups.min_team": meetings.team,
    "groups.lead.qualifications": meetings.team,
    "groups.lead.languages": meetings.team,
    "groups.co_lead.count": meetings.team,
    "groups.co_lead.qualifications": meetings.team,
    "groups.co_lead.languages": meetings.team,
    "groups.shadow.count": meetings.team,
    "groups.team_needs.qualification": meetings.team,
    "groups.team_needs.count": meetings.team,
    "groups.backups": meetings.team,
    "groups.regulars": meetings.team,
    "groups.ladder": meetings.team,
    "sessions.group": meetings.changes,
    "sessions.start": meetings.changes,
    "sessions.state": meetings.changes,
    "sessions.moved_to": meetings.changes,
    "sessions.venue": meetings.changes,
    "sessions.minutes": meetings.changes,
    "sessions.remote": meetings.changes,
    "sessions.note": meetings.changes,
    "roster.session": seats.seated,
    "roster.role": seats.seated,
    "roster.leader": seats.seated,
    "roster.override.rules": seats.overridden,
    "roster.override.reason": seats.overridden,
    "roster.locked": seats.locked,
    "versions.number": seats.published,
    "versions.published": seats.published,
    "versions.from": seats.published,
    "versions.weeks": seats.published,
    "versions.rows.session": seats.published,
    "versions.rows.role": seats.published,
    "versions.rows.leader": seats.published,
    "versions.moved.session": seats.published,
    "versions.moved.start": seats.published,
    "versions.moved.minutes": seats.published,
    "versions.moved.venue": seats.published,
    "roster.reply": seats.answered,
    "attendance.session": seats.attended,
    "attendance.leader": seats.attended,
    "attendance.mark": seats.attended,
    "attendance.at": seats.attended,
    "outcomes.session": seats.went,
    "outcomes.result": seats.went,
    "outcomes.people": seats.went,
    "outcomes.felt": seats.went,
    "outcomes.note": seats.went,
    "outcomes.at": seats.went,
    "conversations.leader": people.spoken,
    "conversations.at": people.spoken,
    "calls.session": seats.called,
    "calls.role": seats.called,
    "calls.leader": seats.called,
    "calls.answer": seats.called,
    "calls.at": seats.called,
}
NOT_ENTERED = {"format", "version"}


def fields_of(shape: Any, defined: dict[str, Any], place: str = "") -> Iterator[str]:
    """Every field that a schema allows, by its way through the file."""
    if "$ref" in shape:
        yield from fields_of(defined[shape["$ref"].rpartition("/")[2]], defined, place)
    elif "anyOf" in shape:
        for each in shape["anyOf"]:
            yield from fields_of(each, defined, place)
    elif shape.get("properties"):
        for name, inner in shape["properties"].items():
            yield from fields_of(inner, defined, f"{place}.{name}".lstrip("."))
    elif shape.get("type") == "array" and shape.get("items"):
        yield from fields_of(shape["items"], defined, place)
    elif shape.get("type") != "null":
        yield place


def values_of(given: Any, path: str) -> list[Any]:
    """What stands in a file at a way through it, in every record."""
    found = [given]
    for name in path.split("."):
        lists = [each if isinstance(each, list) else [each] for each in found]
        found = [each[name] for several in lists for each in several if each and name in each]
    return found


def set_in(given: Any, path: str) -> bool:
    """Whether a field is set to something in any record."""
    return any(each not in (None, [], "") for each in values_of(given, path))


def test_every_field_of_the_programme_file_has_its_place_in_the_window() -> None:
    schema = json.loads(resource("schema", "programme.schema.json").read_text())
    assert set(fields_of(schema, schema["$defs"])) - NOT_ENTERED == set(ENTERED)


def test_the_programme_to_be_entered_leaves_no_field_out() -> None:
    wanted = json.loads(WRITTEN.read_text())
    assert [path for path in ENTERED if not set_in(wanted, path)] == []


def test_a_coordinator_enters_a_whole_programme_by_hand(
    open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(samples.sample("empty"), Remembered())
    hand = Hand(window, qtbot)
    for step in dict.fromkeys(ENTERED.values()):
        step(hand)
    programme_file.write(window.document.programme, tmp_path / "entered.json")
    entered = (tmp_path / "entered.json").read_text()
    for leader in window.document.programme.leaders.values():
        entered = entered.replace(leader.id, leader.name)
    (tmp_path / "entered.json").write_text(entered)
    found, wanted = (programme_file.read(each) for each in (tmp_path / "entered.json", WRITTEN))
    for field in dataclasses.fields(wanted):
        assert getattr(found, field.name) == getattr(wanted, field.name), field.name


def test_a_coordinator_empties_every_field_by_hand_and_takes_everything_away(
    open_window: Open, qtbot: QtBot
) -> None:
    entered = programme_file.read(WRITTEN)
    window = open_window(
        dataclasses.replace(
            entered, roster={}, versions={}, calls={}, attendance={}, outcomes={}, conversations={}
        ),
        Remembered(),
    )
    hand = Hand(window, qtbot)
    for empty in (emptying.sessions, emptying.groups, emptying.leaders):
        empty(hand)
    now = window.document.programme
    assert (now.overrides, now.pairs) == ({}, {})
    for group in now.groups.values():
        assert group == Group(id=group.id, name=group.name)
    for leader in now.leaders.values():
        assert leader == Leader(id=leader.id, name=leader.name, kind=leader.kind)
    for empty in (emptying.no_groups, emptying.no_leaders, emptying.places, emptying.settings):
        empty(hand)
    nothing = samples.sample("empty")
    for field in dataclasses.fields(nothing):
        if field.name != "settings":
            assert not getattr(window.document.programme, field.name), field.name
    assert window.document.programme.settings == Settings(name="My programme")
