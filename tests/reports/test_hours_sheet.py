"""The sheets about hours and the evaluation: they add up, fit, and name nobody to whom they must not."""

from dataclasses import replace
from decimal import Decimal

import pytest

from rosterdesk.cases import printing
from rosterdesk.cases.printing import Paper, Printed, Privacy, Sheet
from rosterdesk.cases.reported import dates_of, hours_view
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Mark
from rosterdesk.domain.times import Dates, Period, month_of
from rosterdesk.words import names
from tests import factories as make
from tests.cases.reporting.records import FOUR_WEEKS, demo_record, rostered
from tests.reports.paper import opened, text

WEEKS = Period(FOUR_WEEKS.first, 4)


def noted() -> Programme:
    """The demo with every session noted: as many came as its day of the month."""
    found = demo_record().sessions
    outcomes = {s.id: make.outcome(s.id, people=s.date.day, felt=1 + s.date.day % 5) for s in found}
    marks = [make.marked(s.id, "l02", Mark.LATE) for s in found if s.date.day % 2]
    return replace(rostered(), outcomes=outcomes, attendance={each.id: each for each in marks})


def printed(sheet: Sheet, **said: object) -> Printed:
    """The sheet of the demo's four weeks, for the wall on Letter unless said."""
    order = printing.usual(rostered(), sheet, WEEKS, **said)  # type: ignore[arg-type]  # one call for all
    return printing.print_sheet(rostered(), order)


def everybody() -> list[str]:
    """Every name by which anybody of the demo could be known."""
    people = rostered().leaders
    return [
        *(each.name for each in people.values()),
        *(names.display_name(rostered(), key) for key in people),
    ]


def test_a_coordinator_gets_a_list_and_a_statement_of_each_with_a_line_to_sign() -> None:
    made = printed(Sheet.HOURS, privacy=Privacy.COORDINATOR)
    with opened(made.pdf) as document:
        assert len(document.pages) == 1 + 18
    said = text(made.pdf)
    assert "Total 123 273 h 30 min $3,391.00" in said.replace("\u00a0", " ")
    assert "Total 45 h 30 min $1,114.75" in said.replace("\u00a0", " ")
    assert said.count("Date and signature") == 18
    assert made.personal == ("the names of 18 leaders", "rates and amounts of pay")


def test_the_amounts_on_a_statement_add_up_to_its_total() -> None:
    order = printing.usual(rostered(), Sheet.HOURS, WEEKS, privacy=Privacy.COORDINATOR)
    for each in hours_view(rostered(), order).statements:
        assert each.minutes == sum(service.minutes for service in each.services)
        assert (each.amount or 0) == sum(service.amount or Decimal(0) for service in each.services)


@pytest.mark.parametrize("privacy", [Privacy.WALL, Privacy.TEAM])
def test_without_a_coordinator_hours_name_nobody_and_tell_no_pay(privacy: Privacy) -> None:
    made = printed(Sheet.HOURS, privacy=privacy)
    said = text(made.pdf)
    assert [each for each in everybody() if each in said] == []
    assert "$" not in said
    assert "273 h 30 min" in said.replace("\u00a0", " ")
    assert made.personal == ("no personal data",)


def test_somebodys_own_statement_tells_of_nobody_else() -> None:
    made = printed(Sheet.HOURS, leaders=("l02",))
    said = text(made.pdf)
    assert "Jonas Brandt" in said
    assert [each for each in everybody() if each in said and "Jonas" not in each] == []
    two = text(printed(Sheet.HOURS, leaders=("l02", "l03")).pdf)  # two people's pay is not for each other
    assert "Jonas" not in two


def test_a_statement_of_a_month_has_its_days_and_no_others() -> None:
    december = month_of(make.day(5))
    weeks = december.weeks(rostered().settings.week_starts_on)
    order = printing.usual(rostered(), Sheet.HOURS, weeks, leaders=("l02",), dates=december)
    said = text(printing.print_sheet(rostered(), order).pdf)
    assert "1 to 31 December 2026" in said
    assert "30 Nov" not in said
    assert "Tue 1 Dec" in said


def test_dates_that_are_not_of_the_weeks_ordered_give_way_to_the_weeks() -> None:
    order = printing.usual(rostered(), Sheet.EVALUATION, WEEKS, dates=Dates(make.day(-40), make.day(-20)))
    assert dates_of(rostered(), order) == FOUR_WEEKS


@pytest.mark.parametrize(("paper", "lang"), [(Paper.LETTER, "fr"), (Paper.A4, "en")])
def test_the_evaluation_is_two_pages_that_name_nobody(paper: Paper, lang: str) -> None:
    made = printed(Sheet.EVALUATION, privacy=Privacy.COORDINATOR, paper=paper, lang=lang)
    with opened(made.pdf) as document:
        assert len(document.pages) == 2
        for page in document.pages:
            letters = [(c["x0"], c["x1"], round(c["size"], 3)) for c in page.chars]
            assert min(x0 for x0, *_ in letters) >= 25
            assert max(x1 for _, x1, *_ in letters) <= page.width - 25
            assert min(size for *_, size in letters) >= 9
    said = text(made.pdf)
    assert [each for each in everybody() if f" {each} " in said] == []
    assert made.personal in (("no personal data",), ("aucune donnée personnelle",))


@pytest.mark.parametrize("weeks", [4, 13, 26])
def test_the_evaluation_is_two_pages_with_attendance_too(weeks: int) -> None:
    order = printing.usual(noted(), Sheet.EVALUATION, Period(FOUR_WEEKS.first, weeks), lang="en")
    made = printing.print_sheet(noted(), order)
    with opened(made.pdf) as document:
        assert len(document.pages) == 2
    people = sum(session.date.day for session in demo_record().sessions)
    assert f"{people} people came" in text(made.pdf)


def test_the_evaluation_says_what_the_window_says() -> None:
    said = text(printed(Sheet.EVALUATION).pdf)
    for sentence in (
        "64 of 64 sessions can run, 63 with a full team.",
        "Whoever is away: 62 of 64 sessions still have a lead.",
        "Peers lead 38% of the sessions",
    ):
        assert sentence in said


def test_black_and_white_has_no_colour() -> None:
    with opened(printed(Sheet.EVALUATION, mono=True).pdf) as document:
        found = {rect["non_stroking_color"] for page in document.pages for rect in page.rects}
    assert all(len(set(colour)) == 1 for colour in found if isinstance(colour, tuple))


def test_the_same_programme_gives_the_same_bytes() -> None:
    for sheet in (Sheet.HOURS, Sheet.EVALUATION):
        assert printed(sheet).pdf == printed(sheet).pdf


def test_an_empty_programme_has_an_evaluation_that_says_so() -> None:
    empty = make.programme()
    order = printing.usual(empty, Sheet.EVALUATION, WEEKS)
    assert "No sessions in these dates" in text(printing.print_sheet(empty, order).pdf)


def test_the_evaluation_cannot_be_of_one_person() -> None:
    with pytest.raises(UserError):
        printed(Sheet.EVALUATION, leaders=("l02",))
