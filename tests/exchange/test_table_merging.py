"""Rows are merged into a programme: by id or by name; what has no row or no column stays as it is."""

from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Grade, LeaderKind
from rosterdesk.exchange.tables import table_file, writing
from tests import factories as make
from tests.exchange.tabling import EMPTY, refused, taken, workbook


def two() -> Programme:
    """Two leaders of whom much is known."""
    ana = make.staff("ana", "cpr", name="Ana Lima", phone="416", limits={"sessions_per_week": 3})
    return make.programme(leaders=[ana, make.leader("bo", name="Bo Chen")], groups=[make.group("art")])


def test_a_list_of_people_comes_in_without_ids(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["Name", "Telephone", "E-mail"],
        ["Ana Lima", 4165550101, "ana@example.org"],
        ["Bo Chen", "", ""],
    ]
    ana, bo = sorted(
        taken(workbook(tmp_path / "x.xlsx", Sheet1=rows)).leaders.values(), key=lambda each: each.name
    )
    assert (ana.name, ana.phone, ana.email, ana.kind) == (
        "Ana Lima", "4165550101", "ana@example.org", LeaderKind.VOLUNTEER,
    )  # fmt: skip
    assert (bo.name, bo.phone) == ("Bo Chen", "")
    assert ana.id != bo.id
    assert "ana" not in ana.id  # ids go to logs, which names do not


def test_somebody_is_known_by_a_name_that_only_they_have(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["name", "phone"], ["  ana   LIMA ", "417"], ["Cy", ""]]
    after = taken(workbook(tmp_path / "x.xlsx", leaders=rows), two())
    assert after.leaders["ana"] == replace(two().leaders["ana"], phone="417")
    assert after.leaders["bo"] == two().leaders["bo"]
    assert len(after.leaders) == 3


def test_an_empty_cell_empties_and_a_missing_column_leaves_alone(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["id", "phone", "kind"], ["ana", None, None]]
    after = taken(workbook(tmp_path / "x.xlsx", leaders=rows), two()).leaders["ana"]
    assert after == replace(two().leaders["ana"], phone="")


def test_rows_of_other_tables_find_their_leader_by_id_or_by_name(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "x.xlsx",
        availability=[
            ["leader", "Name of the leader", "day", "start", "end", "grade"],
            ["ana", None, "Tuesday", "09:00", time(12, 30), "rather not"],
            [None, "Cy New", "mardi", "9:00", "24:00", "De preference"],
        ],
        Responsables=[["Nom"], ["Cy New"]],
    )
    after = taken(path, two())
    cy = next(each for each in after.leaders.values() if each.name == "Cy New")
    assert after.leaders["ana"].availability[-1] == make.window("tue", "09:00", "12:30", Grade.RATHER_NOT)
    assert cy.availability == (make.window("tue", "09:00", "24:00", Grade.PREFER),)
    assert len(after.leaders["ana"].availability) == len(two().leaders["ana"].availability) + 1


def test_a_row_that_is_there_already_changes_and_is_not_there_twice(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["leader", "qualification", "from", "until"],
        ["ana", "Cpr", None, date(2028, 2, 29)],
    ]
    held = taken(workbook(tmp_path / "x.xlsx", Training_held=rows), two()).leaders["ana"].qualifications
    assert [(each.qualification, each.until) for each in held] == [("cpr", date(2028, 2, 29))]


def test_pairs_are_the_same_whichever_of_the_two_comes_first(tmp_path: Path) -> None:
    paired = replace(two(), pairs={make.apart("ana", "bo").id: make.apart("ana", "bo")})
    rows: list[list[Any]] = [["kind", "leader", "other"], ["apart", "Bo Chen", "Ana Lima"]]
    assert taken(workbook(tmp_path / "x.xlsx", pairs=rows), paired) == paired


def test_languages_and_features_are_known_by_the_names_that_people_give_them(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["name", "languages", "needs"],
        ["Ana", "English, Français; ga", "Step-free, boucle auditive"],
        ["Bo", "Portuguese, fr-CA", "a quiet corner"],
    ]
    path = workbook(tmp_path / "x.xlsx", leaders=rows, groups=[["name", "kind"], ["Art", "Crafts"]])
    told = {each.name: (each.languages, each.needs) for each in taken(path).leaders.values()}
    assert told["Ana"] == (("en", "fr", "ga"), ("step_free", "hearing_loop"))
    assert told["Bo"] == (("pt", "fr-CA"), ("a quiet corner",))
    assert taken(path).groups["art"].kind == "crafts"


def test_cells_of_dates_and_amounts_are_read_as_spreadsheets_hold_them(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["name", "from", "hourly_rate", "share_phone", "sessions_per_week"],
        ["Ana", datetime(2026, 1, 1), 22.5, True, 3.0],
        ["Bo", "2026-01-01", "22,50", "oui", "3"],
    ]
    for each in taken(workbook(tmp_path / "x.xlsx", leaders=rows)).leaders.values():
        told = (each.since, each.hourly_rate, each.share_phone, each.limits.sessions_per_week)
        assert told == (date(2026, 1, 1), Decimal("22.5"), True, 3)


@pytest.mark.parametrize(
    "data",
    [
        "nom;téléphone\nAna Élie;0416\n".encode("cp1252"),
        "nom\ttéléphone\r\nAna Élie\t0416\r\n".encode("utf-16"),
        "Nom,Telephone\nAna Élie,0416\n".encode(),
        "\ufeffsep=;\r\nNAME;PHONE\r\nAna Élie;0416\r\n".encode(),
        b'\xef\xbb\xbf"\xef\xbb\xbfName","Telephone"\n"Ana \xc3\x89lie","0416"\n',
        b'"Name";"Telephone"\n"Ana \xc3\x89lie";"0416"\n\n;;\n',
    ],
)
def test_csv_is_read_however_a_spreadsheet_saves_it(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(data)
    (ana,) = taken(path).leaders.values()
    assert (ana.name, ana.phone) == ("Ana Élie", "0416")


def test_the_name_of_a_file_says_which_table_it_is_where_its_headings_do_not(tmp_path: Path) -> None:
    for name, table in (("groups.csv", "groups"), ("Lieux.csv", "venues")):
        (tmp_path / name).write_text("id,name\nx,X\n", encoding="utf-8")
        assert list(getattr(taken(tmp_path / name), table)) == ["x"]
    (tmp_path / "list.csv").write_text("id,name\nx,X\n", encoding="utf-8")
    assert list(taken(tmp_path / "list.csv", table="Places").venues) == ["x"]
    (said,) = refused(tmp_path / "list.csv")
    assert said.startswith("the table: the headings do not say which table this is; ")


def test_an_empty_programme_goes_out_as_headings_that_can_be_filled_in(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(table_file.encode(path, [writing.one(EMPTY, "leaders")]))
    heading = path.read_text(encoding="utf-8-sig")
    assert heading.startswith("Id,Name,Name on sheets,Kind,Telephone,E-mail,")
    assert heading.count("\n") == 1
    path.write_text(heading + ",Ana" + "," * 19 + "\n", encoding="utf-8")
    assert [each.name for each in taken(path).leaders.values()] == ["Ana"]


def test_new_groups_get_ids_that_sessions_of_the_past_do_not_have(tmp_path: Path) -> None:
    past = make.programme(versions=[make.version(make.row("art/2026-11-30T18:30", "ana"))])
    rows: list[list[Any]] = [["name"], ["Art"]]
    after = taken(workbook(tmp_path / "x.xlsx", groups=rows), replace(past, versions={}, groups={}))
    assert list(after.groups) == ["art"]


def test_the_roster_of_a_workbook_is_left_alone(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", leaders=[["name"], ["Ana"]], Roster=[["Date", "What"], ["x", "y"]])
    assert len(taken(path).leaders) == 1
    assert refused(path, table="roster") == [
        "the roster only goes out; build it here, or bring in other tables"
    ]
