"""Workbooks that are damaged, made to do harm or merely odd come to one sentence, or to what they hold."""

import io
import random
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from rosterdesk.exchange.tables import table_file, writing
from tests import factories as make
from tests.exchange.tabling import EMPTY, refused, taken, workbook

DAMAGED = "this is not a workbook of Excel, or it is damaged; open it in a spreadsheet and save it as .xlsx"
SHEET = "xl/worksheets/sheet1.xml"


def people(path: Path) -> Path:
    return workbook(path / "x.xlsx", Leaders=[["Name"], ["Ana"]])


def rewritten(path: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    """The workbook with one part of it other than it was."""
    source = zipfile.ZipFile(io.BytesIO(path.read_bytes()))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, change(data) if name == part else data)
    return path


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04", b"PK\x05\x06" + bytes(18), b"Name,Telephone\nAna,1\n", b"\x00" * 1000]
)
def test_what_is_no_workbook_says_so(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(data)
    assert refused(path) == [DAMAGED]


def test_a_zip_without_a_workbook_in_it_says_so(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.xlsx", "w") as parts:
        parts.writestr("letter.txt", "Dear all")
    assert refused(tmp_path / "x.xlsx") == [DAMAGED]


def test_an_old_or_locked_workbook_is_to_be_saved_anew(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert refused(path) == [
        "this workbook is of an old kind or locked by a password; save it without one as .xlsx"
    ]


def test_a_bomb_is_refused_by_its_size_before_it_is_unpacked(tmp_path: Path) -> None:
    path = people(tmp_path)
    bomb = rewritten(
        path, SHEET, lambda data: data.replace(b"</sheetData>", b"</sheetData>" + bytes(65_000_000))
    )
    assert bomb.stat().st_size < 1_000_000
    assert refused(bomb) == ["this workbook is over 64 MB when unpacked; take out what is not a table"]


def test_a_part_that_is_larger_than_it_says_is_damage(tmp_path: Path) -> None:
    path = rewritten(people(tmp_path), SHEET, lambda data: data + b" " * 65_000_000)
    true = zipfile.ZipFile(path).getinfo(SHEET).file_size
    path.write_bytes(path.read_bytes().replace(true.to_bytes(4, "little"), (1000).to_bytes(4, "little")))
    assert zipfile.ZipFile(path).getinfo(SHEET).file_size == 1000
    assert refused(path) == [DAMAGED]


def test_entities_that_multiply_are_not_followed(tmp_path: Path) -> None:
    lol = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10))
    entities = b'<!DOCTYPE x [<!ENTITY l0 "lollollollol">' + lol + b"]>"
    path = rewritten(
        people(tmp_path), SHEET, lambda data: entities + data.replace(b"<sheetData>", b"<sheetData>&l9;")
    )
    assert refused(path) == [DAMAGED]


@pytest.mark.parametrize("row", [b"99999999999", b"x"])
def test_a_row_beyond_every_sheet_is_damage(row: bytes, tmp_path: Path) -> None:
    path = rewritten(
        people(tmp_path),
        SHEET,
        lambda data: data.replace(b'<row r="2"', b'<row r="%s"' % row).replace(b'r="A2"', b""),
    )
    assert refused(path) == [DAMAGED]


def test_what_a_sheet_says_of_its_own_size_is_not_believed(tmp_path: Path) -> None:
    path = rewritten(
        people(tmp_path), SHEET, lambda data: data.replace(b'ref="A1:A2"', b'ref="A1:XFD1048576"')
    )
    assert len(taken(path).leaders) == 1


def test_a_cell_at_the_end_of_the_world_is_named(tmp_path: Path) -> None:
    path = rewritten(
        people(tmp_path),
        SHEET,
        lambda data: data.replace(b"</sheetData>", b'<row r="3"><c r="XFD3"><v>1</v></c></row></sheetData>'),
    )
    assert refused(path) == [
        "sheet Leaders: there are over 100 columns; take out those that are not of the table"
    ]


def test_whatever_is_broken_in_a_workbook_no_damage_is_a_defect(tmp_path: Path) -> None:
    whole = people(tmp_path).read_bytes()
    dice = random.Random(7)
    path = tmp_path / "y.xlsx"
    outcomes = set()
    for _ in range(150):
        data = bytearray(whole)
        for _ in range(dice.randint(1, 12)):
            data[dice.randrange(len(data))] = dice.randrange(256)
        path.write_bytes(bytes(data[: dice.choice([len(data), dice.randrange(len(data))])]))
        try:
            outcomes.add(refused(path)[0])
        except AssertionError:
            outcomes.add("taken")
    assert DAMAGED in outcomes


def test_cells_that_are_merged_leave_the_others_empty_and_are_told(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "leave"
    for row in (["leader", "from"], ["ana", "2026-12-01"], [None, "2026-12-24"]):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    book.save(tmp_path / "x.xlsx")
    programme = make.programme(leaders=[make.leader("ana")])
    assert refused(tmp_path / "x.xlsx", programme) == [
        "sheet leave, row 3, column “leader”: nothing is written here; fill it in"
    ]


def test_a_workbook_with_nothing_on_its_sheets_says_so(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", Sheet1=[], Sheet2=[[None, ""]])
    assert refused(path) == ["nothing is written in this file; write the headings in the first row"]


def test_sheets_on_which_nothing_is_written_are_passed_over(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", Sheet1=[["Name", "Telephone"], ["Ana", "1"]], Sheet2=[], Sheet3=[])
    assert len(taken(path).leaders) == 1


def test_text_that_looks_like_a_formula_is_text_in_the_workbook(tmp_path: Path) -> None:
    programme = make.programme(leaders=[make.leader("ana", name='=HYPERLINK("http://x")', phone="+1416")])
    path = tmp_path / "x.xlsx"
    path.write_bytes(table_file.encode(path, [writing.one(programme, "leaders")]))
    row = load_workbook(path).worksheets[0][2]
    assert [
        (cell.value, cell.data_type) for cell in row if cell.value in ('=HYPERLINK("http://x")', "+1416")
    ] == [
        ('=HYPERLINK("http://x")', "s"),
        ("+1416", "s"),
    ]
    assert b"<f>" not in zipfile.ZipFile(path).read(SHEET)


def test_signs_that_no_workbook_holds_are_seen_to_be_missing(tmp_path: Path) -> None:
    programme = make.programme(leaders=[make.leader("ana", name="A\x0bna")])
    path = tmp_path / "x.xlsx"
    path.write_bytes(table_file.encode(path, [writing.one(programme, "leaders")]))
    assert taken(path).leaders["ana"].name == "A\N{REPLACEMENT CHARACTER}na"


def test_the_library_for_workbooks_is_not_loaded_before_one_is_read() -> None:
    script = "import sys, rosterdesk.cli, rosterdesk.cases.tables; print('openpyxl' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def test_the_empty_programme_is_not_touched_by_a_file_that_is_refused(tmp_path: Path) -> None:
    before = dict(EMPTY.leaders)
    refused(workbook(tmp_path / "x.xlsx", Leaders=[["Name", "From"], ["Ana", None], ["Bo", "soon"]]))
    assert EMPTY.leaders == before
