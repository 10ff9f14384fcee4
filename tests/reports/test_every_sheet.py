"""What holds for every sheet that can be printed: privacy, layout, and the same bytes twice."""

import re
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdfplumber.page import Page

from rosterdesk import reports
from rosterdesk.cases.printing import MAKERS, NobodyWaits, Paper, Privacy, Sheet, print_sheet, usual
from rosterdesk.domain.groups import SessionOverride
from rosterdesk.domain.people import Leave
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import LeaveKind, SessionState
from rosterdesk.domain.times import Period
from tests import factories as make
from tests.reports.paper import WEEK, demo, opened, printed, rostered, spoilt, text

SHEETS = [sheet for sheet in Sheet if sheet in MAKERS]
PLANNED = [sheet for sheet in SHEETS if sheet not in (Sheet.HOURS, Sheet.EVALUATION)]
LOOKS: list[dict[str, Any]] = [
    {"paper": Paper.LETTER, "lang": "en", "privacy": Privacy.TEAM},
    {"paper": Paper.A4, "lang": "fr", "privacy": Privacy.COORDINATOR, "mono": True},
]
MONTH = Period(WEEK.first, 4)


@cache
def changed() -> Programme:
    """The demo, published, and then changed: some replaced, seats opened, one session off and one moved."""
    before = rostered(demo(), MONTH, publish=True)
    roster = dict(before.roster)
    for at, key in enumerate(sorted(before.roster)[::9]):
        row = roster.pop(key).row
        there = {each.leader for each in before.assignments(row.session)}
        other = make.assigned(row.session, min(set(before.leaders) - there), row.role)
        if at % 3:
            roster[other.id] = other
    first, second = (before.calendar.between(MONTH.first, MONTH.last)[at] for at in (3, 7))
    overrides = [
        SessionOverride(
            group=first.group.id,
            scheduled=first.scheduled,
            state=SessionState.CANCELLED,
            note="Jesse is ill",
        ),
        SessionOverride(
            group=second.group.id, scheduled=second.scheduled, moved_to=make.moment(6, "15:00"), venue="hall"
        ),
    ]
    return replace(before, roster=roster, overrides={each.id: each for each in overrides})


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("look", LOOKS, ids=["letter en", "a4 fr mono"])
def test_a_page_is_whole_and_says_what_it_is(sheet: Sheet, look: dict[str, Any]) -> None:
    with opened(printed(changed(), sheet, WEEK, **look)) as document:
        title = document.metadata["Title"]
        page = document.pages[0]
        written = page.extract_text()
        assert [bad for each in document.pages[:1] for bad in spoilt(each)] == []
        assert "Riverside Peer Support" in written
        assert "Page 1 " in written
        assert title.startswith("Riverside Peer Support")
        assert not any(each.name.split()[0] in title for each in demo().leaders.values())
        if look.get("mono"):
            assert colourful(page) == set()


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_sheet_nobody_waits_for_is_given_up_at_once(sheet: Sheet) -> None:
    looks = count(1)
    with pytest.raises(NobodyWaits):
        print_sheet(changed(), usual(changed(), sheet, WEEK), left=lambda: next(looks) >= 3)
    assert next(looks) == 4


def colourful(page: Page) -> set[tuple[float, ...]]:
    """The colours of a page that are no shade of grey."""
    drawn = [*page.chars, *page.rects, *page.curves, *page.lines]
    keys = ("stroking_color", "non_stroking_color")
    colours = {tuple(each[key]) for each in drawn for key in keys if each[key]}
    return {colour for colour in colours if len(set(colour)) > 1}


@pytest.mark.parametrize("sheet", SHEETS)
def test_the_same_order_gives_the_same_bytes(sheet: Sheet) -> None:
    once = printed(changed(), sheet, privacy=Privacy.TEAM)
    backwards = replace(changed(), roster=dict(sorted(changed().roster.items(), reverse=True)))
    assert printed(backwards, sheet, privacy=Privacy.TEAM) == once


@pytest.mark.parametrize("sheet", PLANNED)
def test_nobodys_leave_nor_any_note_changes_a_byte_of_a_sheet(sheet: Sheet) -> None:
    leave = (Leave(since=date(2026, 1, 1), kind=LeaveKind.WELLNESS),)
    away = {key: replace(each, leave=leave) for key, each in changed().leaders.items()}
    present = {key: replace(each, leave=()) for key, each in changed().leaders.items()}
    silent = {key: replace(each, note="") for key, each in changed().overrides.items()}
    privacy = Privacy.COORDINATOR  # who is told most; others are handed less of the same
    before = printed(replace(changed(), leaders=present, overrides=silent), sheet, privacy=privacy)
    assert printed(replace(changed(), leaders=away), sheet, privacy=privacy) == before


PEOPLE = st.lists(
    st.tuples(st.booleans(), st.sampled_from(["", "  ", "555-{n}", "+1 416 555-{n}"])), min_size=1, max_size=5
)


@pytest.mark.parametrize("sheet", SHEETS)
@given(people=PEOPLE, privacy=st.sampled_from(Privacy))
@settings(max_examples=5, deadline=None)
def test_no_sheet_holds_the_number_of_somebody_who_does_not_share_it(
    sheet: Sheet, people: list[tuple[bool, str]], privacy: Privacy
) -> None:
    leaders = [
        make.leader(f"p{n}", phone=phone.format(n=7000 + n), share_phone=share)
        for n, (share, phone) in enumerate(people)
    ]
    group = make.group("art", co_leads=1, shadows=1, backups=1)
    programme = rostered(make.programme(leaders=[*leaders, make.trainee("t")], groups=[group]))
    order = usual(programme, sheet, WEEK, privacy=privacy)
    made = print_sheet(programme, order)
    written = text(made.pdf)
    for leader in leaders:
        allowed = privacy is Privacy.COORDINATOR or (privacy is Privacy.TEAM and leader.share_phone)
        if leader.phone.strip() and not allowed:
            assert leader.phone not in written
            assert leader.phone[-4:] not in written
    if privacy is Privacy.WALL:
        assert not any("telephone number" in said for said in made.personal)


@pytest.mark.parametrize("sheet", SHEETS)
def test_weeks_without_anything_still_make_a_sheet(sheet: Sheet) -> None:
    empty = make.programme()
    with opened(printed(empty, sheet, Period(WEEK.first, 1))) as document:
        written = document.pages[0].extract_text()
        assert "Small programme" in written
        assert "Page 1 of 1" in written.splitlines()[-1]


def test_only_the_redaction_ever_meets_a_leader_and_nothing_on_the_way_to_paper_meets_a_leave() -> None:
    folder = Path(reports.__file__).parent
    for path in folder.glob("*.py"):
        source = path.read_text(encoding="utf-8")
        assert "domain.people" not in source, path.name
        assert not re.search(r"\.leave\b|away_on|\.exceptions\b", source), path.name
        if path.name != "redaction.py":
            assert not re.search(r"programme\.leaders|\.phone\b|\.email\b", source), path.name
