"""Printing a week in one call."""

from dataclasses import replace

import pytest

from rosterdesk.cases.printing import Doing, Paper, Privacy, Sheet, Step, paper_of, print_sheet, usual
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.terms import Role
from tests import factories as make
from tests import machine_fonts
from tests.reports.paper import WEEK, demo, filled, opened, text


@pytest.mark.parametrize(
    ("region", "paper"),
    [("CA-ON", Paper.LETTER), ("us", Paper.LETTER), ("FR", Paper.A4), ("GB-SCT", Paper.A4), (None, Paper.A4)],
)
def test_the_paper_is_what_the_region_uses(region: str | None, paper: Paper) -> None:
    assert paper_of(region) is paper


def test_a_sheet_follows_the_programmes_region_and_language_unless_told() -> None:
    french = make.programme(groups=[make.group("art")], region="FR", language="fr")
    printed = print_sheet(french, usual(french, Sheet.WEEK, WEEK))
    assert "Semaine du 30 novembre 2026" in text(printed.pdf)
    with opened(printed.pdf) as document:
        assert round(document.pages[0].width) == 842
    told = print_sheet(french, usual(french, Sheet.WEEK, WEEK, paper=Paper.LETTER, lang="en"))
    assert "Week of 30 November 2026" in text(told.pdf)
    with opened(told.pdf) as document:
        assert round(document.pages[0].width) == 792


def test_names_that_cannot_be_printed_are_said_in_plain_words() -> None:
    programme = make.programme(
        leaders=[make.leader("x", display_name="王小明")],
        groups=[make.group("art")],
        roster=[make.assigned(make.session("art", 0), "x")],
    )
    with machine_fonts.only():
        printed = print_sheet(programme, usual(programme, Sheet.WEEK, WEEK))
    assert printed.warnings == (
        "This has letters that no font of this computer has; boxes stand in their place: 王小明. "
        "Once installed, the font Noto Sans CJK brings Chinese, Japanese and Korean ones.",
    )


@pytest.mark.parametrize(
    ("sheet", "doing"),
    [(Sheet.SLIP, (Doing.SETTING, Doing.DRAWING)), (Sheet.EVALUATION, (Doing.COUNTING, Doing.DRAWING))],
)
def test_whoever_waits_hears_what_is_being_done_to_the_last_page(
    sheet: Sheet, doing: tuple[Doing, ...]
) -> None:
    rows = {row.id: Assignment(row=row) for row in filled(demo())}
    programme, heard = replace(demo(), roster=rows), list[Step]()
    printed = print_sheet(programme, usual(programme, sheet, WEEK), tell=heard.append)
    assert tuple(dict.fromkeys(step.doing for step in heard)) == doing
    for each in doing:
        steps = [step for step in heard if step.doing is each]
        assert [step.done for step in steps] == list(range(steps[0].whole))
    with opened(printed.pdf) as document:
        assert heard[-1] == Step(Doing.DRAWING, len(document.pages) - 1, len(document.pages))


def test_an_ordinary_sheet_has_no_warning_and_says_what_is_personal_on_it() -> None:
    rows = {row.id: Assignment(row=row) for row in filled(demo())}
    programme = replace(demo(), roster=rows)
    printed = print_sheet(programme, usual(programme, Sheet.WEEK, WEEK, privacy=Privacy.TEAM))
    assert printed.warnings == ()
    assert len(printed.personal) == 2


def test_of_many_names_that_cannot_be_printed_the_first_are_named_and_the_rest_counted() -> None:
    programme = make.programme(
        leaders=[make.leader(f"x{n}", display_name=f"王{n:02}") for n in range(30)],
        groups=[make.group("art", co_leads=30)],
        roster=[make.assigned(make.session("art", 0), f"x{n}", Role.CO_LEAD) for n in range(30)],
    )
    with machine_fonts.only():
        (warning,) = print_sheet(programme, usual(programme, Sheet.WEEK, WEEK)).warnings
    assert ": 王00, 王01, 王02, 王03, 王04, 王05 and 24 more. " in warning
