"""Slips for the pocket, sheets for a door, and notices about one session."""

from dataclasses import replace
from datetime import date

import pytest

from rosterdesk.cases.printing import Privacy, Sheet, print_sheet, usual
from rosterdesk.domain.changes import apply
from rosterdesk.domain.edits import sessions
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.groups import Venue
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role
from tests import factories as make
from tests.reports.paper import WEEK, opened, printed, text

ART, TALK = make.session("art", 0), make.session("talk", 1)


def programme() -> Programme:
    """Art on Monday in the hall, led by Ana with Bo; talk on Tuesday by telephone, Bo on call."""
    return make.programme(
        leaders=[
            make.leader("ana", phone="555-0001", share_phone=True),
            make.leader("bo", phone="555-0002"),
            make.leader("cy", phone="555-0003", share_phone=True),
        ],
        venues=[Venue(id="hall", name="Evening hall", address="12 River Street", features=("step_free",))],
        groups=[
            make.group("art", venue="hall", co_leads=1),
            make.group("talk", on="tue", venue=None, backups=1),
        ],
        roster=[
            make.assigned(ART, "ana"),
            make.assigned(ART, "bo", Role.CO_LEAD),
            make.assigned(TALK, "bo", Role.BACKUP),
        ],
    )


def test_a_slip_says_when_where_and_with_whom() -> None:
    written = text(printed(programme(), Sheet.SLIP, leaders=("bo",)))
    assert "Monday 30 November" in written
    assert "12 River Street" in written
    assert "You co-lead" in written
    assert "Lead: Ana" in written
    assert "You are on call" in written


def test_without_a_leader_there_is_a_slip_for_everybody_rostered_two_on_a_page() -> None:
    with opened(printed(programme(), Sheet.SLIP)) as document:
        (page,) = document.pages
        middle = page.width / 2
        halves = ((0, 0, middle, page.height), (middle, 0, page.width, page.height))
        left, right = (page.crop(half).extract_text() for half in halves)
    assert "Ana\n30 November" in left
    assert "Bo\n30 November" in right
    assert "Cy" not in left + right


def test_a_slip_of_somebody_without_sessions_says_so() -> None:
    assert "Nothing is planned for you" in text(printed(programme(), Sheet.SLIP, leaders=("cy",)))


def test_a_slip_has_the_numbers_that_its_reader_may_have_and_not_their_own() -> None:
    team = text(printed(programme(), Sheet.SLIP, leaders=("bo",), privacy=Privacy.TEAM))
    assert "555-0001" in team
    assert "555-0002" not in team
    assert "555-0003" not in team
    ana = text(printed(programme(), Sheet.SLIP, leaders=("ana",), privacy=Privacy.TEAM))
    assert "555-0002" not in ana
    assert "555-0002" in text(printed(programme(), Sheet.SLIP, leaders=("ana",), privacy=Privacy.COORDINATOR))


def test_a_long_number_stands_below_the_name_and_never_over_it() -> None:
    long = "+1 (416) 555-0000 extension 12345, after six or by text message only"
    ana, *others = programme().leaders.values()
    people = {each.id: each for each in (replace(ana, phone=long), *others)}
    slip = printed(replace(programme(), leaders=people), Sheet.SLIP, leaders=("bo",), privacy=Privacy.TEAM)
    with opened(slip) as document:
        words = document.pages[0].extract_words()
    below = [
        word for word in words if word["top"] > next(w["bottom"] for w in words if w["text"] == "Numbers")
    ]
    name = next(word for word in below if word["text"] == "Ana")
    number = next(word for word in below if word["text"].startswith("+1"))
    assert number["top"] >= name["bottom"] - 1 or number["x0"] >= name["x1"]
    assert max(word["x1"] for word in below if word["top"] < 560) <= document.pages[0].width / 2


def test_a_door_shows_what_takes_place_that_day_and_who_leads_and_no_open_seat() -> None:
    with opened(printed(programme(), Sheet.DOOR)) as document:
        (page,) = document.pages
        assert max(char["size"] for char in page.chars) >= 30
        written = page.extract_text()
    assert "Evening hall" in written
    assert "18:30–20:00" in written
    assert "with Ana and Bo" in written
    assert "needed" not in written


def test_a_door_says_what_does_not_take_place_and_where_it_went() -> None:
    off = apply(programme(), sessions.cancel(programme(), ART, note="Ana is ill"))
    assert "does not meet today" in text(printed(off, Sheet.DOOR))
    assert "ill" not in text(printed(off, Sheet.DOOR)).split()
    moved = apply(programme(), sessions.move(programme(), ART, make.moment(2, "17:00")))
    with opened(printed(moved, Sheet.DOOR)) as document:
        monday, wednesday = (" ".join(page.extract_text().split()) for page in document.pages)
    assert "It meets on Wednesday 2 December at 17:00: Evening hall" in monday
    assert "17:00–18:30" in wednesday


def test_a_door_says_that_a_session_is_elsewhere_or_by_telephone_or_at_another_time_today() -> None:
    two = replace(programme(), venues={**programme().venues, "loft": make.venue("loft")})
    elsewhere = apply(two, sessions.change(two, ART, venue="loft"))
    written = " ".join(text(printed(elsewhere, Sheet.DOOR, venue="hall")).split())
    assert "does not meet here today Today at 18:30: Loft" in written
    assert "18:30–20:00 Art" in text(printed(elsewhere, Sheet.DOOR, venue="loft"))
    called = apply(programme(), sessions.change(programme(), ART, remote=True))
    assert "Today at 18:30: by telephone or online" in text(printed(called, Sheet.DOOR, venue="hall"))
    assert "It takes place by telephone, at 18:30" in text(printed(called, Sheet.DOOR, session=ART))
    later = apply(programme(), sessions.move(programme(), ART, make.moment(0, "19:15")))
    assert "19:15–20:45 Art with Ana and Bo Moved from Mon 30 Nov, 18:30" in text(
        printed(later, Sheet.DOOR, venue="hall")
    )


def test_one_venue_on_one_day_is_one_page_even_without_sessions() -> None:
    written = text(printed(programme(), Sheet.DOOR, venue="hall", day=date(2026, 12, 3)))
    assert "Thursday 3 December" in written
    assert "No sessions here today" in written


def test_a_notice_says_that_a_group_does_not_meet_and_when_it_does() -> None:
    off = apply(programme(), sessions.cancel(programme(), ART, note="Ana is ill"))
    with opened(printed(off, Sheet.DOOR, session=ART)) as document:
        (page,) = document.pages
        assert max(char["size"] for char in page.chars) >= 48
        written = " ".join(page.extract_text().split())
    assert "Monday 30 November Art does not meet today" in written
    assert "Next meeting: Monday 7 December, 18:30" in written
    assert "ill" not in written.split()
    assert "Ana" not in written


def test_a_notice_says_where_a_moved_or_merged_session_is() -> None:
    moved = apply(programme(), sessions.move(programme(), ART, make.moment(2, "17:00")))
    written = text(printed(moved, Sheet.DOOR, session=ART))
    assert "It meets on Wednesday 2 December at 17:00: Evening hall" in written
    assert "You are welcome in Talk, Tuesday 1 December at 18:30" in text(
        printed(programme(), Sheet.DOOR, session=ART, into=TALK)
    )
    assert "by telephone, at 18:30" in text(printed(programme(), Sheet.DOOR, session=ART, telephone=True))


@pytest.mark.parametrize(
    ("sheet", "said", "code"),
    [
        (Sheet.SLIP, {"leaders": ("nobody",)}, "unknown_leader"),
        (Sheet.DOOR, {"venue": "nowhere"}, "unknown_venue"),
        (Sheet.DOOR, {"session": "art/2026-11-30T09:00"}, "unknown_session"),
        (Sheet.WEEK, {"leaders": ("ana",)}, "sheet_without_leaders"),
        (Sheet.SLIP, {"venue": "hall"}, "sheet_without_venue"),
    ],
)
def test_an_order_of_what_is_not_there_is_refused(sheet: Sheet, said: dict[str, object], code: str) -> None:
    order = usual(programme(), sheet, WEEK, **said)  # type: ignore[arg-type]
    with pytest.raises(UserError) as refused:
        print_sheet(programme(), order)
    assert refused.value.code == code
