"""What Qt needs of Linux is known in full, and what is missing is said all at once."""

import importlib.util
import re
import sys
from pathlib import Path

import pytest

from rosterdesk.bootstrap import system
from rosterdesk.bootstrap.checkout import Needs
from rosterdesk.bootstrap.sentences import Refusal
from rosterdesk.bootstrap.system import QT_LIBRARIES, Lack, find_lacks, install_line, loads, report
from tests.house.tree import ROOT
from tests.setup.elf import needed_libraries

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux brings these itself")

PLATFORMS = ("platforms/libqxcb.so", "platforms/libqoffscreen.so", "xcbglintegrations")
# The C library is everywhere, and the wheel brings shiboken in a folder of its own.
GIVEN = re.compile(r"ld-linux.*|lib(c|m|dl|rt|pthread|gcc_s)\.so.*|libshiboken6.*")


def qt_folder() -> Path:
    """Return the folder of the installed PySide6."""
    spec = importlib.util.find_spec("PySide6")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent


def modules_we_use() -> set[str]:
    """Return the Qt modules that the window and pyqtgraph import."""
    lines = [line for path in (ROOT / "ui").rglob("*.py") for line in path.read_text("utf-8").splitlines()]
    imports = [line for line in lines if re.match(r"(from|import) PySide6", line)]
    named = {name for line in imports for name in re.findall(r"\bQt[A-Z]\w*", line)}
    modules = {name for name in named if (qt_folder() / f"{name}.abi3.so").exists()}
    return {"QtCore", "QtGui", "QtSvg", "QtTest", "QtWidgets"} | modules


def outside_needs(folder: Path) -> set[str]:
    """Return every library that our part of Qt needs and the wheel does not bring."""
    queue = [folder / f"{module}.abi3.so" for module in modules_we_use()]
    for plugin in PLATFORMS:
        path = folder / "Qt" / "plugins" / plugin
        queue += sorted(path.glob("*.so")) if path.is_dir() else [path]
    seen: set[str] = set()
    outside: set[str] = set()
    while queue:
        for name in set(needed_libraries(queue.pop())) - seen:
            seen.add(name)
            bundled = [path for path in (folder / "Qt" / "lib" / name, folder / name) if path.exists()]
            queue += bundled
            if not bundled:
                outside.add(name)
    return outside


def test_the_list_names_every_library_that_our_part_of_qt_needs() -> None:
    needed = {name for name in outside_needs(qt_folder()) if not GIVEN.fullmatch(name)}
    assert needed - set(QT_LIBRARIES) == set()


def test_the_list_names_nothing_that_qt_does_not_need() -> None:
    assert set(QT_LIBRARIES) - outside_needs(qt_folder()) == set()


def test_a_library_is_looked_for_by_loading_it() -> None:
    assert loads("libc.so.6")
    assert not loads("libnothing-of-the-kind.so.9")


def test_all_that_is_missing_is_found_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "QT_LIBRARIES", {"libone.so.1": "one", "libtwo.so.2": "two"})
    monkeypatch.setattr(system, "TEST_PROGRAMS", {"no-such-program": "three"})
    lacks = find_lacks(Needs(tests=True, window=True))
    assert [lack.package for lack in lacks] == ["one", "two", "three"]


def test_without_a_display_a_demo_can_do_without_the_libraries_of_windows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(system, "QT_LIBRARIES", {"libone.so.1": "one"})
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert [lack.bearable for lack in find_lacks(Needs(tests=False, window=True))] == [True]
    monkeypatch.setenv("DISPLAY", ":0")
    assert [lack.bearable for lack in find_lacks(Needs(tests=False, window=True))] == [False]


def test_a_refusal_names_everything_and_the_line_that_installs_it() -> None:
    lacks = [Lack("libone.so.1", "one", bearable=False), Lack("Xvfb", "xvfb", bearable=True)]
    with pytest.raises(Refusal, match=r"lacks libone\.so\.1, Xvfb\. .*\n  .*one xvfb"):
        report(lacks, install_line(["one", "xvfb"]), Needs(tests=True, window=True))


def test_what_can_be_done_without_is_only_mentioned(capsys: pytest.CaptureFixture[str]) -> None:
    report([Lack("Xvfb", "xvfb", bearable=True)], "LINE", Needs(tests=True, window=True))
    assert capsys.readouterr().err.endswith("(Xvfb). This installs them:\n  LINE\n")
