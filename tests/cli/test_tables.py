"""`rosterdesk import` and `export` with tables: what comes in, what goes out, and what stays inside."""

import csv
import io
from pathlib import Path

import pytest

from rosterdesk.exchange import programme_file, samples
from rosterdesk.exchange.tables import workbook as workbooks
from rosterdesk.storage.store import Store
from tests import factories as make
from tests.cli.call import refused, rosterdesk
from tests.exchange.tabling import tabled, workbook
from tests.storage.values import AT

TUESDAY = "art/2026-12-01T18:30"


@pytest.fixture
def river(tmp_path: Path) -> Path:
    """A programme of which much is nobody else's business."""
    ana = make.leader(
        "ana", name="Ana Lima", phone="416-555-0101", email="ana@example.org", share_phone=True,
        leave=(make.leave(14, 20),), needs=("hearing_loop",),
    )  # fmt: skip
    bo = make.leader("bo", name="Bo Chen", phone="416-555-0102")
    programme = make.programme(
        leaders=[ana, bo],
        groups=[make.group("art", on="tue", co_leads=1), make.group("choir", on="wed")],
        pairs=[make.apart("ana", "bo")],
        roster=[make.assigned(TUESDAY, "ana"), make.assigned("choir/2026-12-02T18:30", "bo")],
    )
    path = tmp_path / "river.json"
    programme_file.write(programme, path)
    return path


def rows(path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def words_in(path: Path) -> str:
    grids = workbooks.decode(path.read_bytes())
    return "\n".join(
        [*(grid.title for grid in grids), *(str(c) for g in grids for row in g.rows for c in row)]
    )


def test_a_list_of_people_becomes_a_database_and_grows_by_one_change(tmp_path: Path) -> None:
    people = workbook(tmp_path / "people.xlsx", People=[["Name", "Telephone"], ["Ana", "1"], ["Bo", "2"]])
    database = tmp_path / "river.rosterdesk"
    assert rosterdesk("import", database, people).out == "people.xlsx: 3 changes\n"
    workbook(people, People=[["Name", "Telephone"], ["Ana", "1"], ["Bo", "3"], ["Cy", "4"]])
    assert rosterdesk("import", database, people).out == "people.xlsx: 2 changes\n"
    with Store.open(database) as store:
        assert store.load().settings.name == "river"
        assert sorted(each.phone for each in store.load().leaders.values()) == ["1", "3", "4"]
        store.undo("Sam", AT)
        assert sorted(each.phone for each in store.load().leaders.values()) == ["1", "2"]


def test_a_bad_table_writes_nothing_and_says_every_bad_cell(tmp_path: Path) -> None:
    people = workbook(tmp_path / "people.xlsx", Leaders=[["Name", "From"], ["Ana", "soon"], ["Bo", "later"]])
    database = tmp_path / "river.rosterdesk"
    answer = rosterdesk("import", database, people)
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.splitlines() == [
        "rosterdesk: sheet Leaders, row 2, column “From”: “soon” is not a date; write it like 2026-11-30",
        "rosterdesk: sheet Leaders, row 3, column “From”: “later” is not a date; write it like 2026-11-30",
    ]
    assert not database.exists()
    with Store.create(database, make.programme(leaders=[make.leader("ana")])) as store:
        before, journal = store.load(), store.journal()
    assert rosterdesk("import", database, people).status == 2
    with Store.open(database) as store:
        assert (store.load(), store.journal()) == (before, journal)


def test_a_whole_workbook_makes_an_equal_programme(tmp_path: Path) -> None:
    demo = tmp_path / "demo.json"
    programme_file.write(samples.sample("demo"), demo)
    made, database = tmp_path / "all.xlsx", tmp_path / "new.rosterdesk"
    assert rosterdesk("export", demo, "--out", made, "--privacy", "coordinator").status == 0
    assert rosterdesk("import", database, made).status == 0
    with Store.open(database) as store:
        assert tabled(store.load()).leaders == samples.sample("demo").leaders
        assert store.load().groups == samples.sample("demo").groups


def test_a_workbook_of_all_tables_keeps_what_is_private(river: Path, tmp_path: Path) -> None:
    for level, private in (("wall", False), ("team", False), ("coordinator", True)):
        made = tmp_path / f"{level}.xlsx"
        assert rosterdesk("export", river, "--out", made, "--privacy", level).status == 0
        told = words_in(made)
        assert "Ana Lima" in told
        for secret in ("416-555-0102", "ana@example.org", "Time away", "Pairs", "hearing loop", "2026-12-14"):
            assert (secret in told) is private, (level, secret)
        assert ("416-555-0101" in told) is (level != "wall")


def test_a_table_that_is_asked_for_is_whole(river: Path, tmp_path: Path) -> None:
    leave, leaders = tmp_path / "leave.csv", tmp_path / "leaders.csv"
    assert rosterdesk("export", river, "--out", leave, "--table", "leave").status == 0
    assert rows(leave)[1][:4] == ["ana", "Ana Lima", "2026-12-14", "2026-12-20"]
    assert rosterdesk("export", river, "--out", leaders, "--table", "Leaders").status == 0
    assert {row[4] for row in rows(leaders)[1:]} == {"416-555-0101", "416-555-0102"}


def test_the_table_of_the_roster_tells_names_and_numbers_as_sheets_do(river: Path, tmp_path: Path) -> None:
    made = tmp_path / "roster.csv"
    assert rosterdesk("export", river, "--out", made, "--table", "roster").status == 0
    wall = rows(made)
    assert wall[0] == ["Date", "Start", "End", "Group", "Place", "Role", "Name"]
    assert ["2026-12-01", "18:30", "20:00", "Art", "by telephone or online", "lead", "Ana"] in wall
    assert ["Art", "Co-lead needed"] in [[row[3], row[-1]] for row in wall]
    arguments = ("--table", "roster", "--privacy", "team", "--leader", "ana")
    assert rosterdesk("export", river, "--out", made, *arguments).status == 0
    team = rows(made)
    assert team[1][-2:] == ["Ana", "416-555-0101"]
    assert {row[3] for row in team[1:]} == {"Art"}


def test_an_export_that_makes_no_sense_is_refused_and_writes_nothing(river: Path, tmp_path: Path) -> None:
    def export(name: str, *arguments: str) -> str:
        return refused("export", river, "--out", tmp_path / name, *arguments)

    assert "say which by --table" in export("x.csv")
    assert "“peopel” is not a table" in export("x.csv", "--table", "peopel")
    assert "--table" in export("x.html", "--table", "leaders")
    assert "--table" in export("x.json", "--table", "leaders")
    assert "--leader" in export("x.xlsx", "--leader", "ana")
    assert "--leader" in export("x.csv", "--table", "leave", "--leader", "ana")
    assert "--privacy" in export("x.json", "--privacy", "team")
    assert "zz" in export("x.html", "--leader", "zz")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["river.json"]
    assert "x.pdf" in refused("import", tmp_path / "x.rosterdesk", tmp_path / "x.pdf")
    assert "--table" in refused("import", tmp_path / "x.rosterdesk", river, "--table", "leaders")


def test_help_says_what_is_kept_private_and_how_tables_are_merged() -> None:
    said = " ".join(rosterdesk("export", "--help").out.split())
    assert "unless --privacy coordinator asks for them" in said
    assert "Tables are merged into it" in " ".join(rosterdesk("import", "--help").out.split())
