"""What is written reads as what it was; keys at their default are left out, and may be."""

import json
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from rosterdesk.domain.groups import Group, SessionOverride
from rosterdesk.domain.people import Holding
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Version
from rosterdesk.domain.terms import (
    CallAnswer,
    Goal,
    Grade,
    LadderStep,
    LeaveKind,
    Load,
    Mark,
    Reply,
    Role,
    Rule,
    SessionResult,
    Weekday,
)
from rosterdesk.exchange import programme_file, samples
from tests import factories as f
from tests.exchange.documents import decode, demo, put, smallest

DESIGN_EXAMPLE = Path(__file__).with_name("example.json")


def a_group_with_everything() -> Group:
    return f.group(
        "art", "mon wed", "10:00", 60, kind="recreation", venue="hall", setup_minutes=15, tidy_minutes=10,
        load=Load.HEAVY, priority=3, min_team=2, lead=f.needs("cpr", languages=("fr-CA",)),
        co_lead=f.needs("cpr", languages=("en",)), co_leads=2, shadows=1, backups=1, team_needs=("cpr",),
        regulars=("ana", "bo"), ladder=tuple(LadderStep),
    )  # fmt: skip


def everything_noted(art: str) -> dict[str, Any]:
    """Attendance, outcomes and conversations; the session `art` was cancelled, that of Wednesday was not."""
    return {
        "attendance": [f.marked(art, "ana", Mark.LATE), f.marked(art, "bo")],
        "outcomes": [
            f.outcome(f.session("art", 2, "10:00"), SessionResult.SHORT_HANDED, people=7, felt=2, note="L"),
            f.outcome(art, SessionResult.CANCELLED),
        ],
        "conversations": [f.spoken("bo"), f.spoken("bo", 9)],
    }


def everything_published(art: str) -> list[Version]:
    """A sheet of before anybody knew what was moved, one with nothing moved, and one with two sessions."""
    moved = (f.held(art, 1, "11:00"), f.held(art, 2, venue=None))
    whole = [f.version(number=4, weeks=4), f.version(number=5)]
    return [
        f.version(f.row(art, "ana"), number=3),
        *(replace(each, moved=told) for each, told in zip(whole, ((), moved), strict=True)),
    ]


def everything() -> Programme:
    """A programme in which no key is at its default."""
    art = f.session("art", 0, "10:00")
    ana = f.staff(
        "ana",
        Holding(qualification="cpr", since=f.day("2025-03-01"), until=f.day("2028-02-29")),
        "cpr",
        display_name="Ana L.", phone="416-555-0101", email="ana@example.org", share_phone=True,
        languages=("en", "fr-CA"), needs=("step_free",), hourly_rate=Decimal("22.50"),
        limits={
            "sessions_per_day": 2, "sessions_per_week": 5, "sessions_per_4_weeks": 18,
            "minutes_per_week": 900, "heavy_per_week": 0, "on_call_per_week": 2,
        },
        contract_minutes_per_week=900, since=f.day("2026-01-01"), until=f.day("2027-01-01"),
        auto_assign=False, mentor="bo",
        availability=(
            f.window(
                "mon", "09:00", "24:00", Grade.PREFER, since=f.SINCE, until=date.max, every=2, nth=(1, 3)
            ),
        ),
        exceptions=(f.exception(0, start="09:00", end="24:00"), f.exception(1, Grade.RATHER_NOT)),
        leave=(f.leave(7, 13, phased=(2, 0), kind=LeaveKind.WELLNESS), f.leave(90)),
    )  # fmt: skip
    return f.programme(
        leaders=[ana, f.leader("bo"), f.trainee("cy", mentor="bo")],
        groups=[a_group_with_everything()],
        venues=[f.venue("hall", "step_free", travel={"main": 30}), f.venue("main")],
        qualifications=[f.qualification("cpr", safety=True)],
        pairs=[f.apart("ana", "bo"), f.together("bo", "ana")],
        overrides=[
            f.cancelled("art", 0, "10:00"),
            f.extra("art", 1, "23:30", 120, note="Late"),
            f.changed("art", 2, "10:00", moved_to=f.moment(3, "11:00"), venue="main", minutes=30),
            SessionOverride(group="art", scheduled=f.moment(7, "10:00"), note="Bring chalk", remote=True),
        ],
        closures=[f.closure(14)],
        roster=[
            f.assigned(art, "ana", locked=True, overrides=[Rule.LIMITS, Rule.REST], reply=Reply.YES),
            f.assigned(art, "bo", Role.BACKUP, reply=Reply.NO),
        ],
        versions=everything_published(art),
        calls=[f.call(art, "bo"), f.call(art, "ana", CallAnswer.NO_ANSWER, Role.BACKUP)],
        **everything_noted(art),
        rules={
            "gap_minutes": 15, "rest_minutes": 600, "days_per_week": 5, "fairness_weeks": 0,
            "absences_lapse_weeks": 13,
        },
        timezone="America/Toronto", region="CA-ON", language="fr", week_starts_on=Weekday.SUN,
        afternoon=750, evening=1050, goals=tuple(reversed(Goal)),
    )  # fmt: skip


@pytest.mark.parametrize("size", samples.SIZES)
def test_a_sample_is_written_as_it_was_read(size: str) -> None:
    programme = samples.sample(size)
    text = programme_file.encode(programme)
    assert programme_file.decode(text) == programme
    assert programme_file.encode(programme_file.decode(text)) == text


def test_every_key_of_every_table_survives() -> None:
    programme = everything()
    assert programme_file.decode(programme_file.encode(programme)) == programme


def test_equal_programmes_are_written_alike_whatever_the_order_of_their_tables() -> None:
    programme = samples.sample("demo")
    turned = Programme(
        settings=programme.settings,
        **{
            name: dict(reversed(getattr(programme, name).items()))
            for name in Programme.__dataclass_fields__
            if name != "settings"
        },
    )
    assert programme_file.encode(turned) == programme_file.encode(programme)


def test_keys_at_their_default_are_left_out() -> None:
    plain = f.programme(leaders=[f.leader("ana", languages=(), availability=())], groups=[f.group("art")])
    written = json.loads(programme_file.encode(plain))
    assert written["programme"] == {"name": "Small programme", "language": "en"}
    assert written["leaders"] == [{"id": "ana", "name": "Ana", "kind": "volunteer"}]
    assert set(written["groups"][0]) == {"id", "name", "meetings"}
    assert "roster" not in written


def test_the_defaults_are_those_of_the_contract() -> None:
    document = smallest()
    document["groups"] = [{"id": "art", "name": "Art", "team_needs": [{"qualification": "cpr"}]}]
    document["qualifications"] = [{"id": "cpr", "name": "First aid"}]
    document["leaders"] = [{"id": "ana", "name": "Ana", "kind": "staff"}]
    programme = decode(document)
    settings, group, ana = programme.settings, programme.groups["art"], programme.leaders["ana"]
    assert (settings.afternoon, settings.evening, settings.week_starts_on) == (720, 1020, Weekday.MON)
    rules = settings.rules
    assert (rules.gap_minutes, rules.rest_minutes, rules.days_per_week) == (0, 660, 6)
    assert (rules.sessions_backed_at_once, rules.fairness_weeks) == (2, 8)
    assert settings.goals == tuple(Goal)
    assert (group.priority, group.load, group.min_team, group.team_needs[0].count) == (1, Load.LIGHT, 1, 1)
    assert (group.co_leads, group.shadows, group.backups, group.setup_minutes) == (0, 0, 0, 0)
    assert (ana.auto_assign, ana.share_phone, ana.mentor, ana.limits.sessions_per_day) == (
        True,
        False,
        None,
        None,
    )


def test_null_stands_for_what_is_not_given() -> None:
    document = demo()
    for place in (
        "leaders[0].phone", "leaders[0].display_name", "leaders[0].email", "leaders[0].until",
        "venues[0].address", "leaders[0].limits.heavy_per_week", "groups[0].venue", "groups[0].kind",
        "programme.region", "programme.timezone", "programme.language", "closures[0].reason",
    ):  # fmt: skip
        put(document, place, None)
    programme = decode(document)
    assert programme.leaders["l01"].phone == ""
    assert programme.settings.language == "en"
    assert programme.groups[document["groups"][0]["id"]].venue is None


def test_the_example_of_the_contract_reads() -> None:
    programme = programme_file.read(DESIGN_EXAMPLE)
    assert programme.leaders["l01"].leave[0].until == date(2026, 12, 20)
    assert programme.venues["main"].travel_minutes == (("hall", 30),)
    assert programme.session("support-mon/2026-12-21T18:30").venue == "main"
    assert [s.id for s in programme.calendar.between(date(2026, 12, 12), date(2026, 12, 12))] == [
        "outing/2026-12-12T13:00"
    ]


def test_a_row_of_a_session_that_will_not_take_place_is_kept() -> None:
    document = demo()
    row = {"session": "support-mon/2026-12-14T18:30", "role": "lead", "leader": "l01"}
    document["roster"] = [row]
    programme = decode(document)
    assert not programme.session("support-mon/2026-12-14T18:30").runs
    assert json.loads(programme_file.encode(programme))["roster"] == [row]


def test_an_extra_session_can_be_staffed() -> None:
    document = demo()
    document["sessions"] = [
        {"group": "outings", "start": "2026-12-15T13:00", "state": "extra", "minutes": 180}
    ]
    document["roster"] = [{"session": "outings/2026-12-15T13:00", "role": "lead", "leader": "l12"}]
    assert decode(document).session("outings/2026-12-15T13:00").extra


def test_an_end_of_the_day_is_written_as_24_00() -> None:
    text = programme_file.encode(f.programme(leaders=[f.leader("ana")]))
    assert json.loads(text)["leaders"][0]["availability"][0]["end"] == "24:00"


def test_the_text_can_be_read_by_people() -> None:
    lines = programme_file.encode(samples.sample("demo")).decode().splitlines()
    assert max(map(len, lines)) <= 110 + len("  ")
    assert '    {"day": "mon", "start": "09:00", "end": "12:30", "grade": "can"},' in lines


def test_twenty_thousand_rows_are_read_in_one_go() -> None:
    programme = samples.sample("demo")
    sessions = programme.calendar.between(f.MONDAY, f.MONDAY + timedelta(weeks=400))
    roles = ((Role.LEAD, "l01"), (Role.CO_LEAD, "l02"), (Role.BACKUP, "l03"))
    rows = [f.assigned(each.id, who, role) for each in sessions for role, who in roles][:20_000]
    full = replace(programme, roster={row.id: row for row in rows})
    assert len(programme_file.decode(programme_file.encode(full)).roster) == 20_000
