"""What goes out as tables comes in again as it was, whatever was typed into it."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rosterdesk.domain.groups import Group, Meeting, SessionOverride
from rosterdesk.domain.people import Holding, Leader, Leave, Limits, PhasedReturn
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Grade, LadderStep, LeaderKind, LeaveKind, SessionState, Weekday
from rosterdesk.exchange import samples
from rosterdesk.words.language import speaking
from tests import factories as make
from tests.exchange.tabling import tabled, taken, there_and_back
from tests.exchange.test_round_trip import everything

KINDS = (".xlsx", ".csv")
# What people type, and what spreadsheets would like to calculate; without blanks around it, which go.
LETTERS = st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co"), include_characters="\n")
TEXTS = st.one_of(
    st.sampled_from(["=1+1", "+1 416 555", "-", "@home", "'tis", "''", "'=x", "007", "a, b; c", '"', "é’"]),
    st.text(LETTERS, max_size=12),
).map(lambda text: text.strip())
DAYS = st.dates(date(1850, 1, 1), date(2150, 1, 1))
NEAR = st.dates(date(2026, 1, 1), date(2027, 12, 31))
IDS = st.sampled_from(["ana", "=bo", "12", "Zoë 李", "a,b", 'c"d', "'x"])


@st.composite
def spans(draw: st.DrawFn) -> tuple[date, date | None]:
    since = draw(DAYS)
    return since, draw(st.none() | st.integers(0, 900).map(lambda days: since + timedelta(days=days)))


COUNTS, COUNTS1 = st.integers(0, 999_999), st.integers(1, 520)
ENDS = st.sampled_from(["10:00", "24:00"])
GRADES = st.sampled_from([Grade.PREFER, Grade.CAN, Grade.RATHER_NOT])
NTH = st.lists(st.integers(1, 5), max_size=2, unique=True).map(tuple)
WINDOWS = st.builds(
    make.window, st.sampled_from([day.value for day in Weekday]), st.just("09:00"), ENDS, GRADES, nth=NTH
)
EXCEPTIONS = st.tuples(DAYS, st.sampled_from(Grade))


@st.composite
def leaves(draw: st.DrawFn) -> Leave:
    since, until = draw(spans().filter(lambda span: span[0].year >= 1900))
    return Leave(
        since=since,
        until=until,
        kind=draw(st.sampled_from(LeaveKind)),
        phased_return=draw(st.none() | st.builds(PhasedReturn, weeks=COUNTS1, sessions_per_week=COUNTS)),
    )


@st.composite
def leaders(draw: st.DrawFn, key: str) -> Leader:
    held = [
        Holding(qualification=draw(st.sampled_from(["cpr", "=art"])), since=since, until=until)
        for since, until in draw(st.lists(spans(), max_size=3))
    ]
    return Leader(
        id=key,
        name=draw(TEXTS) or key,
        kind=draw(st.sampled_from(LeaderKind)),
        display_name=draw(TEXTS),
        phone=draw(TEXTS),
        email=draw(TEXTS),
        share_phone=draw(st.booleans()),
        auto_assign=draw(st.booleans()),
        needs=tuple(draw(st.lists(TEXTS, unique=True, max_size=3))),
        languages=tuple(draw(st.lists(st.sampled_from(["en", "fr-CA"]), unique=True))),
        qualifications=tuple(held),
        limits=Limits(sessions_per_week=draw(st.none() | COUNTS)),
        hourly_rate=draw(st.none() | st.sampled_from([Decimal("22.50"), Decimal("0.1250"), Decimal(7)])),
        leave=tuple(draw(st.lists(leaves(), max_size=3))),
        availability=tuple(draw(st.lists(WINDOWS, max_size=4))),
        exceptions=tuple(make.exception(day, grade) for day, grade in draw(st.lists(EXCEPTIONS, max_size=3))),
    )


@st.composite
def groups(draw: st.DrawFn, people: list[str]) -> Group:
    meetings = [
        Meeting(rrule="FREQ=WEEKLY;BYDAY=MO", start=600 + number, minutes=90, since=since)
        for number, since in enumerate(draw(st.lists(NEAR, max_size=2)))
    ]
    return make.group(
        "art",
        name=draw(TEXTS) or "Art",
        kind=draw(TEXTS),
        venue=draw(st.sampled_from([None, "hall 2"])),
        lead=make.needs(*draw(st.sampled_from([(), ("cpr", "=art")]))),
        team_needs=draw(st.sampled_from([(), ("=art",)])),
        regulars=tuple(draw(st.lists(st.sampled_from(people), unique=True))) if people else (),
        ladder=tuple(draw(st.lists(st.sampled_from(LadderStep), unique=True))),
        co_leads=draw(st.integers(0, 3)),
        meetings=tuple(meetings),
    )


@st.composite
def programmes(draw: st.DrawFn) -> Programme:
    people = draw(st.lists(IDS, unique=True, max_size=4))
    extra = SessionOverride(
        group="art",
        scheduled=datetime.combine(draw(NEAR), datetime.min.time()).replace(hour=7),
        state=SessionState.EXTRA,
        minutes=60,
        note=draw(TEXTS),
    )
    return make.programme(
        leaders=[draw(leaders(key)) for key in people],
        groups=[draw(groups(people))],
        qualifications=[make.qualification("cpr", safety=True), make.qualification("=art")],
        venues=[make.venue("hall 2", "a, b", travel={"main": 30}), make.venue("main")],
        pairs=[make.apart(people[0], people[1])] if len(people) > 1 else [],
        overrides=[extra],
        closures=[make.closure(draw(NEAR))],
    )


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(programme=programmes(), suffix=st.sampled_from(KINDS), spoken=st.sampled_from(["en", "fr"]))
def test_tables_of_any_programme_make_an_empty_one_equal(
    programme: Programme, suffix: str, spoken: str
) -> None:
    with TemporaryDirectory() as folder, speaking(spoken):
        assert there_and_back(programme, Path(folder, f"x{suffix}")) == tabled(programme)


@pytest.mark.parametrize(
    ("size", "suffix"),
    [each for each in product(samples.SIZES, KINDS) if each != ("empty", ".csv")],  # which holds no row
)
def test_a_sample_comes_back_whole(size: str, suffix: str, tmp_path: Path) -> None:
    programme = samples.sample(size)
    assert there_and_back(programme, tmp_path / f"x{suffix}") == tabled(programme)


@pytest.mark.parametrize("suffix", KINDS)
def test_every_column_of_every_table_survives(suffix: str, tmp_path: Path) -> None:
    assert there_and_back(everything(), tmp_path / f"x{suffix}") == tabled(everything())


def test_tables_written_in_french_are_read_by_a_program_that_speaks_english(tmp_path: Path) -> None:
    path = tmp_path / "tout.xlsx"
    with speaking("fr"):
        there_and_back(everything(), path)
    assert taken(path, Programme(settings=everything().settings)) == tabled(everything())


def test_taking_tables_in_twice_changes_nothing_more(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    once = there_and_back(everything(), path)
    assert taken(path, once) == once
