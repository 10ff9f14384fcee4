"""The painted week: strokes change what they touch and nothing else, to the minute."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from rosterdesk.domain.availability import day_grades
from rosterdesk.domain.people import Window
from rosterdesk.domain.terms import Grade, Weekday
from tests import factories as make
from ui.leaders import grid_model
from ui.leaders.grid_model import Piece, paint, pieces

MON, TUE = Weekday.MON, Weekday.TUE
NINE, TEN, NOON = 540, 600, 720
GRADES = st.sampled_from([Grade.PREFER, Grade.CAN, Grade.RATHER_NOT])
BRUSHES = st.sampled_from(list(Grade))


@st.composite
def spans(draw: st.DrawFn, step: int = 1) -> tuple[int, int]:
    start, end = sorted(draw(st.lists(st.integers(0, 1440 // step), min_size=2, max_size=2, unique=True)))
    return start * step, end * step


@st.composite
def some_windows(draw: st.DrawFn) -> tuple[Window, ...]:
    def one() -> Window:
        start, end = draw(spans())
        made = Window(day=draw(st.sampled_from([MON, TUE])), start=start, end=end, grade=draw(GRADES))
        odd = draw(st.sampled_from(["plain", "plain", "nth", "season", "rhythm"]))
        match odd:
            case "nth":
                return replace(made, nth=(1, 3))
            case "season":
                return replace(made, until=make.day(30))
            case "rhythm":
                return replace(made, since=make.day(0), every=2)
        return made

    return tuple(one() for _ in range(draw(st.integers(0, 5))))


def grade_at(windows: tuple[Window, ...], day: Weekday, minute: int) -> Grade:
    return pieces(windows, day, minute, minute + 1)[0].grade


def test_a_stroke_joins_its_neighbours_of_the_same_grade() -> None:
    windows = (make.window("mon", "09:00", "10:00"), make.window("mon", "11:00", "12:00"))
    assert paint(windows, [MON], 600, 660, Grade.CAN) == (make.window("mon", "09:00", "12:00"),)


def test_a_stroke_of_another_grade_cuts_what_it_covers() -> None:
    windows = (make.window("mon", "09:00", "12:00"),)
    assert paint(windows, [MON], 600, 660, Grade.PREFER) == (
        make.window("mon", "09:00", "10:00"),
        make.window("mon", "11:00", "12:00"),
        make.window("mon", "10:00", "11:00", Grade.PREFER),
    )


def test_erasing_leaves_the_odd_minutes_outside_the_stroke() -> None:
    windows = (make.window("mon", "09:07", "12:41", Grade.RATHER_NOT),)
    assert paint(windows, [MON], TEN, 660, Grade.CANNOT) == (
        make.window("mon", "09:07", "10:00", Grade.RATHER_NOT),
        make.window("mon", "11:00", "12:41", Grade.RATHER_NOT),
    )


def test_a_cell_tells_where_in_it_the_grade_changes() -> None:
    windows = (make.window("mon", "09:10", "12:00", Grade.PREFER),)
    assert pieces(windows, MON, NINE, 570) == (Piece(540, 550, Grade.CANNOT), Piece(550, 570, Grade.PREFER))


def test_painting_what_is_so_already_changes_nothing() -> None:
    windows = (make.window("mon", "09:00", "11:00"), make.window("mon", "11:00", "12:00"))
    assert paint(windows, [MON], NINE, NOON, Grade.CAN) is windows


@given(some_windows(), spans(), BRUSHES, st.integers(0, 1439))
def test_a_minute_has_the_painted_grade_inside_the_stroke_and_its_own_outside(
    windows: tuple[Window, ...], stroke: tuple[int, int], brush: Grade, minute: int
) -> None:
    painted = paint(windows, [MON], *stroke, brush)
    inside = stroke[0] <= minute < stroke[1]
    assert grade_at(painted, MON, minute) is (brush if inside else grade_at(windows, MON, minute))
    assert grade_at(painted, TUE, minute) is grade_at(windows, TUE, minute)


@given(some_windows(), spans(), BRUSHES)
def test_windows_that_the_stroke_does_not_touch_survive_as_they_are(
    windows: tuple[Window, ...], stroke: tuple[int, int], brush: Grade
) -> None:
    painted = paint(windows, [MON], *stroke, brush)
    beside = [w for w in windows if w.end < stroke[0] or stroke[1] < w.start or w.day is TUE]
    own_rhythm = [w for w in windows if not grid_model.plain(w)]
    for survivor in (*beside, *own_rhythm):
        assert painted.count(survivor) >= 1
    assert [w for w in painted if not grid_model.plain(w)] == own_rhythm


@given(some_windows(), spans(), BRUSHES)
def test_no_painted_window_is_empty_or_of_cannot(
    windows: tuple[Window, ...], stroke: tuple[int, int], brush: Grade
) -> None:
    for window in paint(windows, [MON, TUE], *stroke, brush):
        assert window.start < window.end
        assert window.grade is not Grade.CANNOT


@given(some_windows())
def test_the_cells_say_of_a_usual_day_what_the_rules_say(windows: tuple[Window, ...]) -> None:
    usual = tuple(w for w in windows if grid_model.plain(w))
    leader = make.leader("ana", availability=usual)
    for start, end, told in day_grades(leader, make.MONDAY, Weekday.MON):
        assert {piece.grade for piece in pieces(usual, MON, start, end)} == {told}


@given(some_windows(), st.sampled_from(grid_model.RASTERS))
def test_reading_every_cell_and_painting_it_back_changes_no_minute(
    windows: tuple[Window, ...], raster: int
) -> None:
    painted = windows
    for start in range(0, 1440, raster):
        for piece in pieces(windows, MON, start, start + raster):
            painted = paint(painted, [MON], piece.start, piece.end, piece.grade)
    assert painted == windows
