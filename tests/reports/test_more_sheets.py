"""The call sheet, the sheet with a row for each leader, and the month for members."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from rosterdesk.cases.printing import Paper, Privacy, Sheet
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role
from rosterdesk.domain.times import Period
from rosterdesk.reports.calendar import months_of
from tests import factories as make
from tests.reports.paper import WEEK, demo, larger, opened, printed, rostered, spoilt, text, words

PLANNED = [s for s in Sheet if s not in (Sheet.HOURS, Sheet.EVALUATION)]
ART, TALK = make.session("art", 0), make.session("talk", 0, "19:00")


def evening() -> Programme:
    """Two groups on one evening: Bo backs art, Cy backs talk; only Cy could lead both."""
    return make.programme(
        leaders=[
            make.leader("ana", "craft", phone="555-0001", share_phone=True),
            make.leader("bo", "craft", phone="555-0002"),
            make.leader("cy", "craft", "phone", phone="555-0003", share_phone=True),
        ],
        groups=[
            make.group("art", backups=1, lead=make.needs("craft")),
            make.group("talk", at="19:00", backups=1, lead=make.needs("phone")),
        ],
        roster=[
            make.assigned(ART, "ana"),
            make.assigned(ART, "bo", Role.BACKUP),
            make.assigned(TALK, "cy", Role.BACKUP),
        ],
    )


def test_calls_go_first_to_the_sessions_own_backup_then_to_others_on_call_who_could_lead_it() -> None:
    written = text(printed(evening(), Sheet.CALLS, privacy=Privacy.COORDINATOR))
    assert "Monday 30 November, evening" in written
    art, talk = written.split("Talk", 1)
    assert art.index("1 Bo") < art.index("555-0002") < art.index("2 Cy") < art.index("555-0003")
    assert "Bo" not in talk.split("Telephone numbers")[0], "Bo cannot lead by telephone"
    assert "Lead needed" in talk


def test_a_call_sheet_for_the_team_has_the_numbers_of_those_who_share_them_and_the_wall_none() -> None:
    team = text(printed(evening(), Sheet.CALLS, privacy=Privacy.TEAM))
    assert "555-0003" in team
    assert "555-0002" not in team
    assert "555-" not in text(printed(evening(), Sheet.CALLS))


def test_nobody_on_call_is_said() -> None:
    bare = replace(evening(), roster={})
    assert text(printed(bare, Sheet.CALLS)).count("nobody is on call") == 2


def test_people_have_a_row_with_what_they_do_on_each_day_and_others_have_none() -> None:
    with opened(printed(evening(), Sheet.PEOPLE)) as document:
        written = document.pages[0].extract_text()
        found = {word["text"]: word for word in document.pages[0].extract_words()}
    assert "18:30 Lead" in written
    assert "18:30 On call" in written
    assert "19:00 On call" in written
    assert found["Mon"]["x0"] == pytest.approx(found["18:30"]["x0"], abs=1)
    only_ana = replace(evening(), roster={k: a for k, a in evening().roster.items() if a.leader == "ana"})
    written = text(printed(only_ana, Sheet.PEOPLE))
    assert "Ana" in written
    assert "Cy" not in written


def test_a_week_with_sessions_in_which_nobody_is_rostered_says_so() -> None:
    written = text(printed(replace(evening(), roster={}), Sheet.PEOPLE))
    assert "Nobody is rostered in this week." in written
    assert "No sessions" not in written


def test_the_month_holds_every_activity_and_no_name() -> None:
    full = rostered(demo(), Period(WEEK.first, 4))
    written = text(printed(full, Sheet.CALENDAR, Period(WEEK.first, 4), privacy=Privacy.COORDINATOR))
    assert "December 2026" in written
    assert "Closed: Training day" in written
    for group in demo().groups.values():
        assert group.name in written or group.id == "outings"
    said = set(written.split())
    assert not any(leader.name.split()[0] in said for leader in demo().leaders.values())


@pytest.mark.parametrize(
    ("first", "weeks", "months"),
    [
        ("2026-11-30", 4, ["2026-12-01"]),
        ("2026-11-23", 1, ["2026-11-01"]),
        ("2026-12-28", 2, ["2026-12-01", "2027-01-01"]),
        ("2026-11-30", 9, ["2026-12-01", "2027-01-01"]),
    ],
)
def test_a_week_counts_for_the_month_that_has_most_of_its_days(
    first: str, weeks: int, months: list[str]
) -> None:
    period = Period(date.fromisoformat(first), weeks)
    assert [each.isoformat() for each in months_of(period)] == months


def test_in_the_month_a_long_name_begins_beside_its_time() -> None:
    with opened(printed(demo(), Sheet.CALENDAR, Period(WEEK.first, 4))) as document:
        found = words(document.pages[0])
    for time, after in pairwise(found):
        if time["text"] == "16:00":
            assert after["text"] == "Telephone"
            assert abs(after["top"] - time["top"]) < 2


def test_a_call_sheet_ends_with_the_numbers_of_everybody_for_when_nobody_answers() -> None:
    more = replace(
        evening(),
        leaders={
            **evening().leaders,
            "dee": make.leader("dee", phone="555-0009", share_phone=True, leave=[make.leave(0)]),
            "gone": make.leader("gone", phone="555-0008", share_phone=True, until=date(2026, 1, 1)),
        },
    )
    written = text(printed(more, Sheet.CALLS, privacy=Privacy.TEAM))
    assert "Dee 555-0009" in written
    assert "555-0008" not in written
    assert "Dee" not in text(printed(more, Sheet.CALLS))


@pytest.mark.parametrize("sheet", PLANNED)
def test_a_session_with_more_people_than_a_page_holds_goes_on_over_the_next(sheet: Sheet) -> None:
    people = [make.leader(f"p{n}", name=f"Person{n}", phone=f"555-{n:04}") for n in range(120)]
    rows = [
        make.assigned(ART, each.id, Role.CO_LEAD if n % 2 else Role.BACKUP) for n, each in enumerate(people)
    ]
    group = make.group("art", venue="hall", co_leads=90, backups=90)
    others = [make.group(f"g{n}", at="10:00", venue="hall") for n in range(90)]
    crowd = make.programme(leaders=people, groups=[group, *others], roster=rows)
    leaders = ("p3",) if sheet is Sheet.SLIP else ()
    with opened(printed(crowd, sheet, privacy=Privacy.COORDINATOR, leaders=leaders)) as document:
        assert [bad for page in document.pages[:4] for bad in spoilt(page)] == []
        lines = [len(page.extract_text().splitlines()) for page in document.pages]
    assert min(lines[:-1], default=99) > 12, "no page is left all but empty"


@pytest.mark.parametrize("sheet", PLANNED)
def test_a_name_as_long_as_a_page_is_still_printed(sheet: Sheet) -> None:
    endless = "Wolfeschlegelsteinhausen " * 60
    programme = rostered(
        make.programme(
            leaders=[make.leader("ana", name=endless, display_name=endless), make.leader("bo")],
            groups=[make.group("art", name=endless, venue="hall", backups=1, co_leads=1)],
        )
    )
    with opened(printed(programme, sheet, privacy=Privacy.TEAM)) as document:
        assert [bad for page in document.pages for bad in spoilt(page)] == []


@pytest.mark.long
@pytest.mark.parametrize("sheet", PLANNED)
def test_many_sessions_with_long_names_go_on_over_further_pages(sheet: Sheet) -> None:
    long = {
        key: replace(each, display_name=f"Maximiliane-Josephine Wolfeschlegelstein {key}")
        for key, each in demo().leaders.items()
    }
    programme = rostered(larger(replace(demo(), leaders=long), 5), skip=9, publish=True)
    fewer = replace(programme, roster=dict(sorted(programme.roster.items())[::2]))
    for paper, lang in ((Paper.LETTER, "en"), (Paper.A4, "fr")):
        made = printed(fewer, sheet, privacy=Privacy.COORDINATOR, paper=paper, lang=lang)
        with opened(made) as document:
            assert len(document.pages) > 1
            assert [bad for page in document.pages[:12] for bad in spoilt(page)] == []
