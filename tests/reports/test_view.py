"""Which issue of the roster a sheet is, and what its view holds."""

from datetime import datetime

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row, Version
from rosterdesk.domain.terms import Role
from rosterdesk.reports.view import Issue, SeatView, State, WeekView
from tests import factories as make
from tests.reports.paper import sheet, text, view

ART = make.session("art", 0)
LED = make.row(ART, "ana")


def programme(*versions: Version) -> Programme:
    """One leader, one group, and what was published."""
    return make.programme(
        leaders=[make.leader("ana"), make.leader("bo")],
        groups=[make.group("art", co_leads=1, shadows=1, backups=1)],
        versions=versions,
    )


def seats(shown: WeekView) -> tuple[SeatView, ...]:
    """The seats of the first session of the first day."""
    return shown.weeks[0].days[0].sessions[0].seats


def published(number: int, *rows: Row, when: datetime) -> Version:
    """A version of this week."""
    return Version(number=number, published=when, since=make.MONDAY, weeks=4, rows=rows)


FIRST = published(1, when=datetime(2026, 10, 3, 9))
SECOND = published(2, LED, when=datetime(2026, 11, 27, 16, 40))


def test_a_roster_that_was_never_published_is_a_draft() -> None:
    assert view(programme(), [LED]).weeks[0].issue == Issue()
    assert "Draft, not published" in text(sheet(programme(), [LED]))


def test_a_first_version_says_when_it_was_published() -> None:
    only = programme(published(1, LED, when=datetime(2026, 11, 27, 16, 40)))
    assert "Version 1, published 27 November" in text(sheet(only, [LED]))


def test_a_later_version_names_the_sheet_that_it_replaces() -> None:
    assert "Version 2, replaces the sheet of 3 October" in text(sheet(programme(FIRST, SECOND), [LED]))


def test_a_change_after_publishing_makes_a_draft_again() -> None:
    moved = [make.row(ART, "bo")]
    assert view(programme(FIRST, SECOND), moved).weeks[0].issue == Issue(draft_of=2)
    assert "Draft: differs from version 2" in text(sheet(programme(FIRST, SECOND), moved))


def test_open_seats_are_shown_but_a_free_shadow_seat_is_not_missed() -> None:
    assert seats(view(programme(), [LED])) == (
        SeatView(role=Role.LEAD, name="Ana"),
        SeatView(role=Role.CO_LEAD, name=None),
        SeatView(role=Role.BACKUP, name=None),
    )


def test_more_leaders_than_seats_are_all_shown() -> None:
    both = [LED, make.row(ART, "bo")]
    assert [seat.name for seat in seats(view(programme(), both)) if seat.role is Role.LEAD] == ["Ana", "Bo"]


def test_rows_of_a_session_that_does_not_run_are_not_shown() -> None:
    closed = make.programme(
        leaders=[make.leader("ana")], groups=[make.group("art")], closures=[make.closure(0)]
    )
    session = view(closed, [LED]).weeks[0].days[0].sessions[0]
    assert session.state is State.CLOSED
    assert session.seats == ()


def test_assignments_and_plain_rows_are_shown_alike() -> None:
    assert view(programme(), [make.assigned(ART, "ana", locked=True)]) == view(programme(), [LED])
