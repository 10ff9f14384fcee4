"""The changes sheet: only what differs, in words, with bars in the margin, and nothing about why."""

from dataclasses import replace
from datetime import datetime

import pytest

from rosterdesk.cases.printing import Privacy, Sheet
from rosterdesk.domain.changes import apply
from rosterdesk.domain.edits import sessions
from rosterdesk.domain.edits.rosters import publish
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role
from rosterdesk.words import merging
from rosterdesk.words.language import speaking
from tests import factories as make
from tests.reports.paper import WEEK, demo, opened, printed, rostered, spoilt, text, words

ART, YOGA = make.session("art", 0), make.session("yoga", 2)


def published() -> Programme:
    """Ana leads art with Bo on call, Bo leads yoga; the first sheet of 3 October says so."""
    programme = make.programme(
        leaders=[make.leader(key, phone=f"555-{key}", share_phone=True) for key in ("ana", "bo", "cy")],
        groups=[make.group("art", backups=1), make.group("yoga", on="wed")],
        roster=[
            make.assigned(ART, "ana"),
            make.assigned(ART, "bo", Role.BACKUP),
            make.assigned(YOGA, "bo"),
        ],
    )
    return apply(programme, publish(programme, WEEK, now=datetime(2026, 10, 3, 9)))


def with_rows(programme: Programme, *rows: tuple[str, str, Role]) -> Programme:
    """The programme with exactly these rows."""
    found = [make.assigned(session, leader, role) for session, leader, role in rows]
    return replace(programme, roster={each.id: each for each in found})


REPLACED = ((ART, "cy", Role.LEAD), (ART, "bo", Role.BACKUP), (YOGA, "bo", Role.LEAD))


def test_who_is_replaced_by_whom_is_said_and_what_stayed_is_not() -> None:
    written = text(printed(with_rows(published(), *REPLACED), Sheet.CHANGES))
    assert "Cy leads instead of Ana" in written
    assert "What differs from the sheet of 3 October" in written
    assert "Draft: differs from version 1" in written
    assert "Yoga" not in written
    assert "Bo" not in written.split()


def test_a_seat_that_lost_its_leader_and_one_that_found_one_are_said() -> None:
    after = with_rows(published(), (ART, "cy", Role.BACKUP), (ART, "bo", Role.LEAD), (YOGA, "bo", Role.LEAD))
    written = text(printed(after, Sheet.CHANGES))
    assert "Bo leads instead of Ana" in written
    assert "Cy is on call instead of Bo" in written
    bare = text(printed(with_rows(published(), (YOGA, "bo", Role.LEAD)), Sheet.CHANGES))
    assert "Ana no longer leads" in bare
    assert "Bo is no longer on call" in bare
    assert "Lead needed" in bare


def test_after_publishing_the_sheet_before_is_what_it_is_compared_with() -> None:
    after = with_rows(published(), *REPLACED)
    again = apply(after, publish(after, WEEK, now=datetime(2026, 11, 27, 16, 40)))
    written = text(printed(again, Sheet.CHANGES))
    assert "Version 2, replaces the sheet of 3 October" in written
    assert "What differs from the sheet of 3 October" in written
    assert "Cy leads instead of Ana" in written


def test_a_cancelled_and_a_moved_session_are_changes_and_the_note_is_never_told() -> None:
    programme = apply(published(), sessions.cancel(published(), ART, note="Ana is ill"))
    programme = apply(programme, sessions.move(programme, YOGA, make.moment(3, "17:00")))
    written = text(printed(programme, Sheet.CHANGES, privacy=Privacy.COORDINATOR))
    assert "Art Cancelled" in written
    assert "Moved from Wed 2 Dec, 18:30" in written
    assert "ill" not in written.split()
    assert "no longer" not in written


def test_what_was_moved_before_publishing_is_not_told_again_and_what_is_moved_back_is() -> None:
    moved = apply(published(), sessions.move(published(), YOGA, make.moment(3, "17:00")))
    again = apply(moved, publish(moved, WEEK, now=datetime(2026, 11, 27, 16, 40)))
    later = with_rows(again, *REPLACED)
    written = text(printed(later, Sheet.CHANGES))
    assert "Cy leads instead of Ana" in written
    assert "Moved from" not in written
    back = apply(again, sessions.restore(again, YOGA))
    assert "yoga" in text(printed(back, Sheet.CHANGES)).casefold()
    assert "Draft: differs from version 2" in text(printed(back, Sheet.WEEK))
    assert "Version 2" in text(printed(again, Sheet.WEEK))


def test_only_what_is_new_of_time_place_and_length_is_told() -> None:
    later = apply(published(), sessions.move(published(), YOGA, make.moment(2, "19:00")))
    written = text(printed(later, Sheet.CHANGES))
    assert "Moved from Wed 2 Dec, 18:30" in written
    assert "another place" not in written
    again = apply(later, publish(later, WEEK, now=datetime(2026, 11, 27, 16, 40)))
    written = text(printed(with_rows(again, *REPLACED[:2], (YOGA, "ana", Role.LEAD)), Sheet.CHANGES))
    assert "Ana leads instead of Bo" in written
    assert "Moved" not in written
    back = apply(again, sessions.restore(again, YOGA))
    assert "Moved from Wed 2 Dec, 19:00" in text(printed(back, Sheet.CHANGES))
    longer = apply(again, sessions.change(again, YOGA, minutes=120))
    assert "Now ends at 21:00" in text(printed(longer, Sheet.CHANGES))


def test_every_changed_session_has_a_bar_in_the_margin() -> None:
    with opened(printed(with_rows(published(), *REPLACED), Sheet.CHANGES)) as document:
        bars = [rect for rect in document.pages[0].rects if abs(rect["width"] - 3.5) < 0.1]
    assert len(bars) == 1
    assert bars[0]["x0"] < 30


def test_nothing_changed_and_nothing_published_are_said() -> None:
    again = apply(published(), publish(published(), WEEK, now=datetime(2026, 11, 27, 16, 40)))
    assert "Nothing has changed since the sheet of 3 October." in text(printed(again, Sheet.CHANGES))
    assert "no earlier sheet was published" in text(printed(published(), Sheet.CHANGES))


def test_the_team_gets_the_numbers_of_those_who_came() -> None:
    written = text(printed(with_rows(published(), *REPLACED), Sheet.CHANGES, privacy=Privacy.TEAM))
    assert "555-cy" in written
    assert "555-ana" not in written
    assert "555-cy" not in text(printed(with_rows(published(), *REPLACED), Sheet.CHANGES))


def test_a_session_taken_off_the_schedule_after_publishing_is_told_by_its_group_and_time() -> None:
    fewer = replace(published(), groups={"yoga": published().groups["yoga"]})
    written = text(printed(replace(fewer, roster={}), Sheet.CHANGES))
    assert "18:30 art Cancelled" in written


def test_members_of_a_cancelled_session_read_where_they_go_in_the_language_of_the_sheet() -> None:
    programme = published()
    with speaking("fr"):
        note = merging.joins(programme, ART, YOGA)
    after = apply(programme, sessions.merge(programme, ART, YOGA, note=note, host_note=""))
    written = text(printed(after, Sheet.CHANGES))
    assert "Joins Yoga" in written
    assert "Ana is ill" not in text(
        printed(apply(programme, sessions.cancel(programme, ART, note="Ana is ill")), Sheet.CHANGES)
    )


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_long_title_stays_on_one_line_with_the_frame_of_a_draft_above_it(lang: str) -> None:
    two_weeks = replace(WEEK, weeks=2)
    with opened(printed(rostered(demo(), two_weeks), Sheet.CHANGES, two_weeks, lang=lang)) as document:
        page = document.pages[0]
        large = [word for word in words(page) if word["bottom"] - word["top"] > 18]
        draft = next(word for word in words(page) if word["text"] in ("Draft,", "Brouillon,"))
    assert "2026" in large[-1]["text"]
    assert len({round(word["top"]) for word in large}) == 1
    assert draft["bottom"] < large[0]["top"] + 6  # what is above the capitals of the title is white
    assert spoilt(page) == []
