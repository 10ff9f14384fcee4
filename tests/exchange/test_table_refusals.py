"""What is wrong in a table is told by its sheet, row and column; nothing is guessed."""

from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from rosterdesk.domain.programme import Programme
from tests import factories as make
from tests.exchange.tabling import EMPTY, refused, taken, workbook

LATER = [make.assigned(make.session("art", 7), "ana")]
HERE = "sheet Leaders, row 2, column “{}”: "


def programme() -> Programme:
    """Two people of one name, one of another, a trainee and a group."""
    leaders = [make.leader("a1", name="Ana"), make.leader("a2", name="Ana"), make.leader("bo", name="Bo")]
    return make.programme(leaders=[*leaders, make.trainee("cy", mentor="bo")], groups=[make.group("art")])


def leader(path: Path, **said: Any) -> Path:
    return workbook(path / "x.xlsx", Leaders=[["Name", *said], ["Dee", *said.values()]])


@pytest.mark.parametrize(
    ("heading", "cell", "told"),
    [
        ("Kind", "stff", "“stff” is not known here; write one of: staff, volunteer, trainee"),
        ("From", "30/11/2026", "“30/11/2026” is not a date; write it like 2026-11-30"),
        ("From", "Nov 30", "“Nov 30” is not a date; write it like 2026-11-30"),
        ("From", "2026-02-30", "“2026-02-30” is not a date; write it like 2026-11-30"),
        ("From", 46356, "“46356” is not a date; write it like 2026-11-30"),
        ("Name on sheets", "#N/A", "this cell calculates something; put in its value instead"),
        ("From", datetime(2026, 1, 1, 9), "“2026-01-01 09:00” is not a date; write it like 2026-11-30"),
        ("Telephone", date(2026, 1, 1), "“2026-01-01 00:00” is not text; make it a cell of text"),
        ("Sessions a week", "two", "“two” is not a whole number; write one in digits"),
        ("Sessions a week", -1, "“-1” is not a whole number; write one in digits"),
        ("Sessions a week", 2.5, "“2.5” is not a whole number; write one in digits"),
        ("Hourly rate", "$22", "“$22” is not an amount; write one like 22.50"),
        ("Safety", "yes", None),
        ("Builds may give them seats", "perhaps", "“perhaps” is neither yes nor no; write one of them"),
        ("Languages", 'en, "fr', '“en, "fr” is not a list; write it like one, two'),
        ("Languages", "all of them", "“all of them” is not a language tag; write one like en or fr-CA"),
        ("Mentor", "Zed", "there is no leader “Zed”; add the leader, or correct the id"),
        ("Mentor", "Ana", "more than one is called “Ana”; write the id instead"),
        ("Mentor", "cy", "the mentor “cy” is a trainee; name staff or a volunteer, or null"),
        ("Telephone", "=1+1", "this cell calculates something; put in its value instead"),
    ],
)
def test_a_bad_cell_is_one_sentence_with_its_place(
    heading: str, cell: Any, told: str | None, tmp_path: Path
) -> None:
    path = leader(tmp_path, **{heading: cell})
    (said,) = refused(path, programme())
    if told is None:
        assert said.startswith("sheet Leaders, row 1, column “Safety”: there is no such column; take it out")
    else:
        assert said == HERE.format(heading) + told


def test_every_bad_cell_is_told_up_to_a_number_that_can_be_read(tmp_path: Path) -> None:
    rows = [["Name", "Kind", "From"], *(["X", "stff", "soon"] for _ in range(40))]
    said = refused(workbook(tmp_path / "x.xlsx", Leaders=rows))
    assert len(said) == 21
    assert said[1] == HERE.format("From") + "“soon” is not a date; write it like 2026-11-30"
    assert said[-1] == "… and 60 more cells"


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (
            [["Name", "Telefone"]],
            "row 1, column “Telefone”: there is no such column; perhaps “Telephone” is meant",
        ),
        ([["Name", "name"]], "row 1, column “name”: this column is there twice; take one out"),
        ([["Telephone"], ["1"]], "sheet Leaders: the column “Name” is missing; add it"),
        ([["Id", "Name"], ["x", None]], "row 2, column “Name”: nothing is written here; fill it in"),
        (
            [["Id", "Name"], ["x", "X"], ["x", "Y"]],
            "row 3, column “Id”: “x” has a row already; make one of the two",
        ),
        ([["Name"], ["X"], ["x"]], "row 3, column “Name”: “x” has a row already;"),
        ([["Name"], ["Ana"]], "row 2, column “Name”: more than one is called “Ana”; write the id instead"),
        (
            [["Name"], ["X", "stray"]],
            "row 2: this cell has no heading above it; write one, or empty the cell",
        ),
        ([[], ["Our people"], ["Name"]], "row 2, column “Our people”: there is no such column; take it out"),
    ],
)
def test_headings_and_rows_are_as_strict_as_a_programme_file(
    rows: list[list[Any]], told: str, tmp_path: Path
) -> None:
    (said,) = refused(workbook(tmp_path / "x.xlsx", Leaders=rows), programme())
    assert told in said


@pytest.mark.parametrize(
    ("table", "rows", "told"),
    [
        (
            "Time_away",
            [["Leader", "From", "Until"], ["bo", "2026-12-20", "2026-12-14"]],
            "sheet Time away, row 2, column “Until”: 2026-12-14 is before the start on 2026-12-20; "
            "correct one of the dates",
        ),
        (
            "leave",
            [["Leader", "From", "return_sessions_per_week"], ["bo", "2026-12-20", 2]],
            "sheet leave, row 2, column “Weeks of gentle return”: nothing is written here; fill it in",
        ),
        (
            "leave",
            [["Leader", "From"], ["bo", None]],
            "sheet leave, row 2, column “From”: nothing is written here; fill it in",
        ),
        (
            "leave",
            [["Leader", "Name of the leader", "From"], ["bo", "Ana", "2026-12-20"]],
            "sheet leave, row 2, column “Name of the leader”: “Ana” is not the name of “bo” beside it; "
            "correct one of them, or empty it",
        ),
        (
            "availability",
            [["leader", "day", "start", "end", "grade"], ["bo", "mon", "9h", "25:00", "cannot"]],
            "sheet availability, row 2, column “start”: “9h” is not a time of day; write it like 09:30",
        ),
        (
            "availability",
            [["leader", "day", "start", "end", "grade"], ["bo", "mon", time(9, 30, 15), "10:00", "can"]],
            "sheet availability, row 2, column “start”: “09:30:15” is not a time of day; write it like 09:30",
        ),
        (
            "meetings",
            [
                ["group", "rrule", "start", "minutes", "from"],
                ["art", "every monday", "9:00", 60, "2026-01-01"],
            ],
            "sheet meetings, row 2, column “rrule”: the repetition “every monday” cannot be read at",
        ),
        (
            "sessions",
            [["group", "start", "state"], ["art", "2026-12-01T18:30", "cancelled"]],
            "sheet sessions, row 2, column “start”: “art/2026-12-01T18:30” is not scheduled; ",
        ),
        (
            "pairs",
            [["kind", "leader", "other"], ["apart", "bo", "bo"]],
            "sheet pairs, row 2, column “other”: a pair is two leaders, and “bo” is given twice; ",
        ),
    ],
)
def test_what_a_programme_file_would_be_refused_for_is_told_by_the_cell(
    table: str, rows: list[list[Any]], told: str, tmp_path: Path
) -> None:
    assert refused(workbook(tmp_path / "x.xlsx", **{table: rows}), programme())[0].startswith(told)


def test_a_sheet_that_is_no_table_is_named(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", Leaders=[["Name"], ["X"]], Notes=[["Dear all"]])
    assert refused(path)[0].startswith("sheet Notes: the headings do not say which table this is; ")
    assert len(taken(path, table="leaders").leaders) == 1
    assert refused(path, table="groups") == [
        "no sheet is called “groups”; name the sheet so, or leave --table out"
    ]
    assert refused(path, table="peopel")[0].startswith(
        "“peopel” is not a table; write one of: qualifications,"
    )


def test_meetings_that_would_leave_the_rest_of_the_programme_wrong_are_refused(tmp_path: Path) -> None:
    kept = make.programme(groups=[make.group("art")], leaders=[make.leader("ana")], roster=LATER)
    rows = [["group", "rrule", "start", "minutes", "from", "until"]]
    meeting = kept.groups["art"].meetings[0]
    rows += [["art", meeting.rrule, "18:30", "90", meeting.since.isoformat(), "2026-11-30"]]
    (said,) = refused(workbook(tmp_path / "x.xlsx", meetings=rows), kept)
    assert said.startswith(
        "with these rows, in the programme at roster[0].session: no session “art/2026-12-07"
    )


def test_a_csv_with_an_open_quote_is_told_by_its_row(tmp_path: Path) -> None:
    path = tmp_path / "leaders.csv"
    path.write_text('Name,Telephone\nAna,1\n"Bo,2\n', encoding="utf-8")
    assert refused(path) == ["row 3: a quote is not closed, or stands in the middle; correct it"]


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf"])
def test_a_file_in_which_nothing_is_written_says_so(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "leaders.csv"
    path.write_bytes(data)
    assert refused(path, EMPTY) == ["nothing is written in this file; write the headings in the first row"]
