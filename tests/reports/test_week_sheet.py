"""The week sheet, read back from its PDF."""

from dataclasses import replace
from datetime import datetime
from itertools import pairwise

import pytest

from rosterdesk.domain.groups import SessionOverride
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role, SessionState
from rosterdesk.domain.times import Period
from rosterdesk.reports.order import Paper, Privacy
from tests import factories as make
from tests.reports.paper import (
    CLOSED_WEEK,
    WEEK,
    column_text,
    columns,
    demo,
    filled,
    larger,
    opened,
    sheet,
    spoilt,
    text,
    told,
    view,
    words,
)

EVERY_SHEET = [
    pytest.param(paper, lang, privacy, mono, id=f"{paper} {lang} {privacy} {'mono' if mono else 'colour'}")
    for paper, lang, privacy, mono in (
        (Paper.LETTER, "en", Privacy.WALL, False),
        (Paper.LETTER, "fr", Privacy.TEAM, True),
        (Paper.A4, "en", Privacy.COORDINATOR, False),
        (Paper.A4, "fr", Privacy.WALL, True),
    )
]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_session_and_every_seat_stands_in_the_column_of_its_day(lang: str) -> None:
    rows = filled(demo(), skip=5)
    shown = view(demo(), rows, lang=lang)
    with opened(sheet(demo(), rows, lang=lang)) as document:
        edges = columns(document.pages[0])
        assert len(edges) == 7
        for day, (left, right) in zip(shown.weeks[0].days, edges, strict=True):
            column = column_text(document.pages[0], left, right)
            position = 0
            for each in (part for session in day.sessions for part in told(session)):
                assert each in column[position:], (each, column)
                position = column.index(each, position)
            open_leads = sum(s.role is Role.LEAD and s.name is None for x in day.sessions for s in x.seats)
            assert column.count("Lead needed" if lang == "en" else " Anim. à pourvoir") == open_leads


@pytest.mark.parametrize(("paper", "lang", "privacy", "mono"), EVERY_SHEET)
@pytest.mark.parametrize("period", [WEEK, CLOSED_WEEK], ids=["full week", "closed Monday"])
def test_nothing_is_clipped_overlaps_or_is_too_small(
    paper: Paper, lang: str, privacy: Privacy, mono: bool, period: Period
) -> None:
    pdf = sheet(
        demo(), filled(demo(), period, skip=4), period, paper=paper, lang=lang, privacy=privacy, mono=mono
    )
    with opened(pdf) as document:
        assert [bad for page in document.pages for bad in spoilt(page)] == []


def test_words_stay_inside_the_column_of_their_day() -> None:
    long = {
        key: replace(leader, display_name=f"Maximiliane-Josephine Wolfeschlegelstein {key}")
        for key, leader in demo().leaders.items()
    }
    small = replace(demo(), leaders=long, groups={k: g for k, g in demo().groups.items() if "support" in k})
    with opened(sheet(small, filled(small))) as document:
        page = document.pages[0]
        found = [w for w in words(page) if 70 < w["top"] < page.height - 45]
        assert len(found) > 50
        for word in found:
            assert any(left <= word["x0"] < word["x1"] <= right for left, right in columns(page)), word


@pytest.mark.parametrize(("paper", "width", "height"), [(Paper.LETTER, 792, 612), (Paper.A4, 841.89, 595.28)])
def test_the_paper_has_its_size_and_lies_on_its_side(paper: Paper, width: float, height: float) -> None:
    with opened(sheet(demo(), filled(demo()), paper=paper)) as document:
        assert (document.pages[0].width, document.pages[0].height) == pytest.approx((width, height), abs=0.1)


def test_four_weeks_of_the_demo_are_four_pages_that_count_themselves() -> None:
    month = Period(WEEK.first, 4)
    pdf = sheet(demo(), filled(demo(), month), month)
    with opened(pdf) as document:
        assert len(document.pages) == 4
    written = text(pdf)
    assert all(f"Page {number} of 4" in written for number in (1, 2, 3, 4))
    assert "Week of 21 December 2026" in written


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_telephone_numbers_stand_under_days_that_end_early_rather_than_on_a_page_of_their_own(
    paper: Paper, lang: str
) -> None:
    made = sheet(demo(), filled(demo()), privacy=Privacy.TEAM, paper=paper, lang=lang)
    with opened(made) as document:
        (page,) = document.pages
        numbers = [word for word in words(page) if word["text"].startswith("416-555-")]
        assert len(numbers) > 8
        assert spoilt(page) == []


def test_a_number_stands_near_its_name_though_another_name_is_very_long() -> None:
    leaders = dict(demo().leaders)
    leaders["l01"] = replace(leaders["l01"], display_name="Maximiliana Konstantina " * 4)
    programme = replace(demo(), leaders=leaders)
    with opened(sheet(larger(programme, 3), filled(larger(programme, 3)), privacy=Privacy.TEAM)) as document:
        page = document.pages[-1]
        found = words(page)
        grace = next(word for word in found if word["text"] == "Grace")
        number = next(word for word in found if word["text"] == "416-555-0108")
        assert spoilt(page) == []
    assert abs(number["top"] - grace["top"]) < 2
    assert number["x0"] - grace["x1"] < 200


def test_the_headings_of_all_days_on_which_something_is_are_alike() -> None:
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
    daily = make.programme(groups=[make.group(day, day[:3].lower(), backups=1) for day in days])
    said = text(sheet(daily, []))
    assert len({f"{day} {number}" in said for day, number in zip(days, (30, 1, 2, 3, 4), strict=True)}) == 1


def test_the_foot_names_all_step_free_places_or_none() -> None:
    places = [f"the house number {number} in long street" for number in range(9)]
    programme = make.programme(
        venues=[make.venue(place, "step_free") for place in places],
        groups=[make.group(f"g{at}", venue=place) for at, place in enumerate(places)],
    )
    assert text(sheet(programme, [])).endswith("Page 1 of 1 Step-free")
    assert "Step-free: Evening hall and Main centre" in text(sheet(demo(), []))


def test_a_week_of_many_sessions_goes_on_over_further_pages() -> None:
    programme = larger(demo(), 5)
    shown = view(programme, filled(programme))
    sessions = [session for day in shown.weeks[0].days for session in day.sessions]
    assert len(sessions) > 60
    pdf = sheet(programme, filled(programme))
    written = text(pdf)
    with opened(pdf) as document:
        assert len(document.pages) > 1
        assert all("Group" in (page.extract_text() or "") for page in document.pages)
    assert "(continued)" in written
    for session in sessions:
        assert all(each in written for each in told(session))


def test_a_session_that_is_higher_than_a_page_goes_on_over_the_next() -> None:
    people = [make.leader(f"p{n}", name=f"Person{n}") for n in range(150)]
    group = make.group("choir", co_leads=150)
    programme = make.programme(leaders=people, groups=[group])
    rows = [make.row(make.session("choir", 0), person.id, Role.CO_LEAD) for person in people]
    pdf = sheet(programme, rows)
    written = text(pdf)
    with opened(pdf) as document:
        assert len(document.pages) > 3
    assert all(f"Person{n} " in written + " " for n in range(150))
    assert "Lead needed" in written


def test_a_closed_day_says_so_with_its_reason() -> None:
    written = text(sheet(demo(), filled(demo(), CLOSED_WEEK), CLOSED_WEEK))
    assert "Closed: Training" in written
    assert written.count("Does not meet") == 3


def test_a_cancelled_and_a_moved_session_are_seen_and_the_note_is_not() -> None:
    changes = [
        SessionOverride(
            group="social",
            scheduled=datetime(2026, 12, 3, 18),
            state=SessionState.CANCELLED,
            note="Jesse is ill",
        ),
        SessionOverride(
            group="recreation",
            scheduled=datetime(2026, 12, 4, 14, 30),
            moved_to=datetime(2026, 12, 5, 15, 30),
        ),
    ]
    programme = replace(demo(), overrides={each.id: each for each in changes})
    for privacy in Privacy:
        written = text(sheet(programme, filled(programme), privacy=privacy))
        assert "Social evening Cancelled" in written
        assert "moved from Fri 4 Dec, 14:30" in written
        assert "ill" not in written.lower().split()


@pytest.mark.parametrize("programme", [make.programme(), make.programme(closures=[make.closure(2)])])
def test_a_week_without_sessions_still_has_a_sheet(programme: Programme) -> None:
    written = text(sheet(programme, []))
    assert "Week of 30 November 2026" in written
    assert ("No sessions" in written) is not bool(programme.closures)
    assert ("Closed: Holiday" in written) is bool(programme.closures)


def test_black_and_white_has_no_colour() -> None:
    with opened(sheet(demo(), filled(demo(), skip=3), mono=True)) as document:
        page = document.pages[0]
        drawn = [*page.chars, *page.rects, *page.curves, *page.lines]
        colours = {
            tuple(each[key])
            for each in drawn
            for key in ("stroking_color", "non_stroking_color")
            if each[key]
        }
    assert len(colours) > 1
    assert all(len(set(colour)) == 1 for colour in colours), colours


def test_an_open_seat_is_a_dashed_box_so_that_colour_is_not_the_only_sign() -> None:
    rows = filled(demo(), skip=6)
    shown = view(demo(), rows)
    seats = [seat for day in shown.weeks[0].days for session in day.sessions for seat in session.seats]
    missing = sum(seat.name is None and seat.role.leads for seat in seats)
    with opened(sheet(demo(), rows, mono=True)) as document:
        dashed = [curve for curve in document.pages[0].curves if curve.get("dash") and curve["dash"][0]]
    assert missing > 0
    assert len(dashed) == missing


def test_the_same_input_gives_the_same_bytes() -> None:
    rows = filled(demo())
    first = sheet(demo(), rows)
    assert sheet(demo(), rows, lang="fr") != first
    assert sheet(demo(), tuple(reversed(rows))) == first


def test_the_document_tells_its_title_language_and_author_and_embeds_a_subset_of_its_font() -> None:
    with opened(sheet(demo(), filled(demo()), lang="fr")) as document:
        info, catalogue = document.metadata, document.doc.catalog
        names = {char["fontname"] for page in document.pages for char in page.chars}
    assert info["Title"] == "Riverside Peer Support : horaire du 30 novembre au 6 décembre 2026".replace(
        " :", "\N{NO-BREAK SPACE}:"
    )
    assert info["Author"] == "Riverside Peer Support"
    assert info["CreationDate"].startswith("D:20261130")
    assert catalogue["Lang"] == b"fr"
    assert all("+NotoSans" in name for name in names)


def test_the_day_columns_stand_apart() -> None:
    with opened(sheet(demo(), filled(demo()))) as document:
        edges = columns(document.pages[0])
    assert all(right + 4 <= left for (_, right), (left, _) in pairwise(edges))


def test_a_role_that_two_share_is_said_once() -> None:
    programme = make.programme(
        leaders=[make.leader("ana"), make.leader("bo")], groups=[make.group("art", co_leads=2)]
    )
    rows = [make.row(make.session("art", 0), key, Role.CO_LEAD) for key in ("ana", "bo")]
    assert "Co-lead Ana Bo" in text(sheet(programme, rows))
