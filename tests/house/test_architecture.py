"""The floors of ARCHITECTURE.md hold, and every contract is able to fail."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house.tree import ROOT

PLANTED = {
    "A floor imports only what is below it": [
        ("rosterdesk.domain.planted", "rosterdesk.words"),
        ("rosterdesk.words.planted", "rosterdesk.cases"),
        ("solver.planted", "rosterdesk.storage"),
        ("rosterdesk.storage.planted", "rosterdesk.exchange"),
        ("rosterdesk.exchange.planted", "rosterdesk.reports"),
        ("rosterdesk.reports.planted", "solver"),
        ("rosterdesk.cases.planted", "ui"),
        ("ui.planted", "rosterdesk.cli"),
        ("rosterdesk.bootstrap.planted", "rosterdesk.domain"),
    ],
    "Every part of rosterdesk has its floor": [],
    "Libraries from outside stay on their own floor": [
        ("rosterdesk.domain.outside", "msgspec"),
        ("rosterdesk.words.outside", "dateutil"),
        ("rosterdesk.exchange.outside", "sqlalchemy"),
        ("rosterdesk.exchange.outside", "alembic"),
        ("rosterdesk.cases.outside", "ortools"),
        ("rosterdesk.cases.outside", "PySide6"),
        ("rosterdesk.cases.outside", "pyqtgraph"),
        ("rosterdesk.cases.outside", "openpyxl"),
        ("rosterdesk.reports.outside", "openpyxl"),
        ("rosterdesk.cli.outside", "PySide6"),
        ("rosterdesk.storage.outside", "reportlab"),
        ("rosterdesk.reports.outside", "msgspec"),
        ("rosterdesk.bootstrap.outside", "rich"),
        ("solver.outside", "sqlalchemy"),
        ("ui.outside", "ortools"),
    ],
    "Rules, goals and judging never load OR-Tools or HiGHS": [
        ("solver.rules.planted", "ortools"),
        ("solver.goals.planted", "solver.search"),
        ("solver.judge.planted", "solver.search"),
    ],
    "The solver and the store speak in codes, never in sentences": [
        ("solver.wordy", "rosterdesk.words"),
        ("rosterdesk.storage.wordy", "rosterdesk.words"),
    ],
}
HOUSE = (
    "rosterdesk", "rosterdesk.bootstrap", "rosterdesk.cases", "rosterdesk.cli", "rosterdesk.domain",
    "rosterdesk.exchange", "rosterdesk.reports", "rosterdesk.storage", "rosterdesk.words", "resources",
    "solver", "solver.check", "solver.goals", "solver.judge", "solver.measure", "solver.rules",
    "solver.search", "ui",
)  # fmt: skip


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the contracts of the pyproject.toml in `folder` over the packages that lie there."""
    program = "from importlinter.cli import lint_imports as lint; raise SystemExit(lint(no_cache=True))"
    return subprocess.run(
        [sys.executable, "-c", program],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={"PYTHONPATH": f"{folder}:{ROOT}", "PYTHONUTF8": "1", "COLUMNS": "200", "NO_COLOR": "1"},
    )


def build_house(folder: Path) -> None:
    """Lay an empty house with our contracts and OR-Tools only behind `solver.search`."""
    (folder / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    for name in HOUSE:
        package = folder.joinpath(*name.split("."))
        package.mkdir(parents=True, exist_ok=True)
        (package / "__init__.py").write_text("import ortools\n" if name == "solver.search" else "")


def plant(folder: Path) -> None:
    """Add every planted import, and one package that stands on no floor."""
    for pairs in PLANTED.values():
        for importer, imported in pairs:
            path = folder.joinpath(*importer.split(".")).with_suffix(".py")
            with path.open("a") as file:
                file.write(f"import {imported}\n")
    (folder / "rosterdesk" / "attic.py").write_text("")


def test_the_house_keeps_its_floors() -> None:
    run = lint(ROOT)
    assert run.returncode == 0, run.stdout + run.stderr


def test_an_empty_house_keeps_every_contract(tmp_path: Path) -> None:
    build_house(tmp_path)
    run = lint(tmp_path)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.fixture(scope="module")
def planted_report(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The report about a house in which every contract is broken on purpose."""
    folder = tmp_path_factory.mktemp("planted")
    build_house(folder)
    plant(folder)
    run = lint(folder)
    assert run.returncode == 1, run.stdout + run.stderr
    return run.stdout


@pytest.mark.parametrize("contract", PLANTED)
def test_a_planted_import_breaks_its_contract(contract: str, planted_report: str) -> None:
    assert f"{contract} BROKEN" in planted_report
    for importer, imported in PLANTED[contract]:
        assert f"{importer} -> {imported}" in planted_report


def test_a_part_without_a_floor_is_named(planted_report: str) -> None:
    assert "attic" in planted_report


def test_every_contract_has_a_planted_violation() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    names = {contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]}
    assert names == set(PLANTED)
