"""What the board shows and where it lies, without any window."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Role
from tests import factories as make
from ui.look import Icon
from ui.parts.chip import ChipFace, chip_width
from ui.parts.mood import Mood
from ui.roster.content import Content, Mark, content
from ui.roster.faces import fitting, seat_face
from ui.roster.layout import Layout, Metrics, lay_out
from ui.roster.walk import Step, next_open, walk
from ui.views import Pick, Proposal, Rows

METRICS = Metrics(line=18, small=15, chip=20, head=110, least_day=80, narrow=50)
SUPPORT = make.session("support", 0)
ART = make.session("art", 1, "10:00")


@pytest.fixture
def shown(week: Programme) -> Content:
    return content(week, make.period(), Rows.GROUP)


def board(programme: Programme, *, by: Rows = Rows.GROUP, weeks: int = 1, width: int = 860) -> Layout:
    return lay_out(content(programme, make.period(weeks), by), METRICS, width)


def test_groups_stand_in_the_order_of_their_first_meeting(shown: Content) -> None:
    assert [row.key for row in shown.rows] == ["support", "art"]


def test_an_open_seat_of_a_session_that_is_past_asks_for_nothing(week: Programme, shown: Content) -> None:
    seat = shown.rows[0].weeks[0][0][0].seats[-1]
    assert seat_face(week, seat).mood is Mood.ATTENTION
    assert seat_face(week, seat, past=True).mood is Mood.NEUTRAL


def test_open_seats_follow_those_that_are_held(shown: Content) -> None:
    seats = shown.rows[0].weeks[0][0][0].seats
    assert [(seat.role, seat.leader) for seat in seats] == [
        (Role.LEAD, "ana"),
        (Role.CO_LEAD, "cleo"),
        (Role.BACKUP, None),
    ]


def test_rows_by_leader_begin_with_the_open_seats_and_show_everybody(week: Programme) -> None:
    by_leader = content(week, make.period(), Rows.LEADER)
    assert [row.key for row in by_leader.rows] == ["", "ana", "ben", "cleo", "dee", "eve"]


def test_rows_by_venue_end_with_what_is_remote(week: Programme) -> None:
    assert [row.key for row in content(week, make.period(), Rows.VENUE).rows] == ["studio", ""]


def test_who_is_away_is_named_and_never_why(shown: Content) -> None:
    assert [(each.leader, each.since, each.until) for each in shown.away] == [
        ("eve", make.day(0), make.day(6))
    ]


def test_a_cancelled_session_stays_in_sight_without_seats() -> None:
    programme = make.programme(groups=[make.group("art")], overrides=[make.cancelled("art", 0)])
    card = content(programme, make.period(), Rows.GROUP).rows[0].weeks[0][0][0]
    assert (card.session.cancelled, card.seats) == (True, ())


def test_a_proposal_marks_what_it_adds_and_removes(week: Programme) -> None:
    proposal = Proposal(make.period(), frozenset({Row(SUPPORT, Role.LEAD, "ben")}))
    card = content(week, make.period(), Rows.GROUP, proposal).rows[0].weeks[0][0][0]
    marks = {(seat.role, seat.leader): seat.mark for seat in card.seats if seat.leader}
    assert marks == {
        (Role.LEAD, "ana"): Mark.REMOVED,
        (Role.LEAD, "ben"): Mark.ADDED,
        (Role.CO_LEAD, "cleo"): Mark.REMOVED,
    }


def test_a_session_with_nobody_to_spare_is_fragile_until_it_is_backed() -> None:
    group = make.group("art", backups=1)
    held = [make.assigned(make.session("art", 0), "ana")]
    backed = [*held, make.assigned(make.session("art", 0), "ben", Role.BACKUP)]
    fragile = [
        content(make.programme(groups=[group], roster=rows), make.period(), Rows.GROUP)
        .rows[0]
        .weeks[0][0][0]
        .fragile
        for rows in ([], held, backed)
    ]
    assert fragile == [False, True, False]


@pytest.mark.parametrize("by", Rows)
@pytest.mark.parametrize("weeks", [1, 2, 4])
def test_no_card_lies_on_another_and_every_chip_lies_in_its_card(
    week: Programme, by: Rows, weeks: int
) -> None:
    cards = list(board(week, by=by, weeks=weeks).cards())
    assert cards
    for card in cards:
        for seat in card.seats:
            assert card.rect.x <= seat.rect.x < seat.rect.right <= card.rect.right
            assert card.rect.y <= seat.rect.y < seat.rect.bottom <= card.rect.bottom
        others = (other for other in cards if other is not card)
        assert not any(_overlap(card.rect, other.rect) for other in others)


def _overlap(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    across = one[0] < other[0] + other[2] and other[0] < one[0] + one[2]
    return across and one[1] < other[1] + other[3] and other[1] < one[1] + one[3]


@pytest.mark.parametrize("by", Rows)
def test_every_card_lies_in_the_lane_of_its_week(week: Programme, by: Rows) -> None:
    rows = board(week, by=by, weeks=4).rows
    found = [(card.rect, row.lanes[card.week]) for row in rows for card in row.cards]
    assert found
    for rect, lane in found:
        assert lane.y < rect.y < rect.bottom < lane.bottom


def test_the_name_of_a_row_stays_in_sight_while_the_row_does(week: Programme) -> None:
    name, (row, *_) = 30, board(week, weeks=4).rows
    places = [row.held(top, name) for top in range(row.bottom)]
    assert places[0] == row.held(row.top, name) < places[-1]
    for top, place in enumerate(places):
        assert row.top < place < place + name < row.bottom
        assert top < place or row.bottom - top < 2 * name


def test_days_without_sessions_are_narrow_and_the_whole_fits_the_width(week: Programme) -> None:
    layout = board(week)
    assert [column.width for column in layout.columns][2:] == [METRICS.narrow] * 5
    assert layout.width == 860


def test_what_lies_under_a_point_is_found_again(week: Programme) -> None:
    layout = board(week)
    for card in layout.cards():
        for seat in card.seats:
            assert layout.seat_at(seat.rect.x + 1, seat.rect.y + 1) is seat
            assert layout.find(seat.seat.pick) == (card, seat)


def test_the_arrows_reach_every_card_and_seat(week: Programme) -> None:
    layout = board(week)
    reached: set[Pick] = set()
    waiting = [walk(layout, None, Step.FIRST)]
    while waiting:
        pick = waiting.pop()
        if pick is not None and pick not in reached:
            reached.add(pick)
            waiting += [walk(layout, pick, step) for step in Step]
    everything = {card.pick for card in layout.cards()}
    everything |= {seat.seat.pick for card in layout.cards() for seat in card.seats}
    assert reached == everything


def test_the_arrows_reach_every_seat_on_the_rows_of_leaders_too(week: Programme) -> None:
    layout = board(week, by=Rows.LEADER)
    reached: set[Pick] = set()
    waiting = [walk(layout, None, Step.FIRST)]
    while waiting:
        pick = waiting.pop()
        if pick is not None and pick not in reached:
            reached.add(pick)
            waiting += [walk(layout, pick, step) for step in Step]
    assert reached >= {seat.seat.pick for card in layout.cards() for seat in card.seats}


def test_open_seats_are_visited_in_the_order_of_time_and_go_round(week: Programme) -> None:
    layout = board(week)
    picks: list[Pick | None] = [None]
    for _ in range(4):
        picks.append(next_open(layout, picks[-1], make.moment(0, "09:10")))
    assert [(pick.session, pick.role) for pick in picks if pick] == [
        (SUPPORT, Role.BACKUP),
        (ART, Role.LEAD),
        (ART, Role.CO_LEAD),
        (SUPPORT, Role.BACKUP),
    ]


def test_a_seat_of_a_trainee_and_one_of_a_session_that_has_begun_ask_for_nobody() -> None:
    groups = [make.group("early", at="09:00"), make.group("late", at="18:30", shadows=1, backups=1)]
    layout = board(make.programme(groups=groups, leaders=[make.leader("ana")]))
    asked: list[Pick | None] = [None]
    for _ in range(3):
        asked.append(next_open(layout, asked[-1], make.moment(0, "12:00")))
    late = make.session("late", 0)
    assert asked[1:] == [Pick(late, Role.LEAD), Pick(late, Role.BACKUP), Pick(late, Role.LEAD)]
    assert next_open(layout, None, make.moment(1, "09:00")) is None


def test_a_whole_name_says_more_than_a_sign_of_its_role_or_a_star(qapp: QApplication) -> None:
    metrics = QFontMetrics(qapp.font())
    full = ChipFace(text="Marguerite", icon=Icon.PHONE, signs=(Icon.PLUS, Icon.STAR))
    bare, starless = replace(full, icon=None), replace(full, icon=None, signs=(Icon.PLUS,))
    assert [fitting(full, metrics, chip_width(face, metrics)) for face in (full, bare, starless)] == [
        full,
        bare,
        starless,
    ]
    assert fitting(full, metrics, 10) == starless
