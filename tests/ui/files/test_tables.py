"""Spreadsheets come in and go out from the menu: as one change, and by a choice of what goes out."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from rosterdesk.exchange import programme_file
from rosterdesk.exchange.tables import workbook as workbooks
from tests.exchange.tabling import workbook
from tests.ui.files.test_files import choose_file, said
from ui.actions import Command
from ui.window import MainWindow


def export(window: MainWindow, kind: str, path: Path) -> None:
    """Choose what to export by its filter, then type a name."""
    window.frame.actions[Command.EXPORT].trigger()
    dialog = window.findChildren(QFileDialog)[-1]
    chosen = next(each for each in dialog.nameFilters() if each.startswith(kind))
    dialog.selectNameFilter(chosen)
    dialog.filterSelected.emit(chosen)
    field = dialog.findChildren(QLineEdit)[0]
    field.setText(str(path))
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_list_of_people_comes_in_as_one_change_that_can_be_undone(
    first: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    before = first.document.programme
    people = workbook(tmp_path / "people.xlsx", People=[["Name", "Telephone"], ["Zoë", "1"], ["Ana", "2"]])
    choose_file(first, Command.IMPORT, people)
    qtbot.waitUntil(said(first, "news"))
    assert "Zoë" in {each.name for each in first.document.programme.leaders.values()}
    assert first.document.programme.groups == before.groups
    assert first.frame.notices.news.message.text.startswith("people.xlsx is imported: ")
    first.frame.actions[Command.UNDO].trigger()
    assert first.document.programme == before


def test_a_bad_spreadsheet_is_one_sentence_and_changes_nothing(
    first: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    before = first.document.programme
    bad = workbook(tmp_path / "bad.xlsx", Leaders=[["Name", "From"], ["Zoë", "soon"], ["Yan", "now"]])
    choose_file(first, Command.IMPORT, bad)
    qtbot.waitUntil(said(first, "trouble"))
    assert first.frame.notices.trouble.message.text == (
        "Sheet Leaders, row 2, column “From”: “soon” is not a date; write it like 2026-11-30 "
        "(1 more cell to mend)."
    )
    assert first.document.programme is before


def test_what_goes_out_is_what_was_chosen(first: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    for kind, typed, made in (
        ("Spreadsheet with everything", "all", "all.xlsx"),
        ("Spreadsheet without", "some", "some.xlsx"),
        ("List of leaders", "leaders", "leaders.xlsx"),
        ("List of leaders", "leaders.csv", "leaders.csv"),
        ("Page of", "page", "page.html"),
        ("Calendar of", "calendar", "calendar.ics"),
        ("Programme file", "programme", "programme.json"),
    ):
        export(first, kind, tmp_path / typed)
        qtbot.waitUntil((tmp_path / made).exists)
    titles = [grid.title for grid in workbooks.decode((tmp_path / "all.xlsx").read_bytes())]
    assert "Time away" in titles
    some = [grid.title for grid in workbooks.decode((tmp_path / "some.xlsx").read_bytes())]
    assert set(some) < set(titles)
    assert "Time away" not in some
    assert programme_file.read(tmp_path / "programme.json") == first.document.programme


def test_the_name_that_was_typed_decides_where_it_says_more_than_the_choice(
    first: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    export(first, "Programme file", tmp_path / "week.html")
    qtbot.waitUntil((tmp_path / "week.html").exists)
    assert (tmp_path / "week.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    export(first, "Programme file", tmp_path / "week.txt")
    qtbot.waitUntil(said(first, "trouble"))
    assert "week.txt" in first.frame.notices.trouble.message.text
    assert not (tmp_path / "week.txt").exists()


def test_a_dialog_of_the_desktop_that_does_not_say_what_is_chosen_exports_a_programme_file(
    first: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "selectedNameFilter", lambda _self: "")
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _self: [])
    choose_file(first, Command.EXPORT, tmp_path / "plain")
    qtbot.waitUntil((tmp_path / "plain.json").exists)


def test_the_name_follows_the_choice(first: MainWindow) -> None:
    first.frame.actions[Command.EXPORT].trigger()
    dialog = first.findChildren(QFileDialog)[-1]
    field = dialog.findChildren(QLineEdit)[0]
    assert field.text().endswith(".json")
    for chosen, suffix in zip(
        dialog.nameFilters(), ("json", "xlsx", "xlsx", "xlsx", "html", "ics"), strict=True
    ):
        dialog.selectNameFilter(chosen)
        dialog.filterSelected.emit(chosen)
        assert field.text().endswith(f".{suffix}")
        assert field.text().count(".") == 1
    dialog.reject()
