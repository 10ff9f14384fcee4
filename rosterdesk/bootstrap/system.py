"""What Linux itself must bring for Qt, for the tests and for making environments."""

import ctypes
import errno
import importlib.util
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from rosterdesk.bootstrap import sentences
from rosterdesk.bootstrap.checkout import Needs
from rosterdesk.bootstrap.sentences import Refusal, say

# Every library outside the wheel that Qt's modules, its X11 platform and its OpenGL need, and who packs it.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
TEST_PROGRAMS = {"Xvfb": "xvfb", "dbus-run-session": "dbus-daemon", "pdftoppm": "poppler-utils"}
# What a real screen reader's client needs, as patterns below the root of a Debian system.
TEST_FILES = {
    "usr/lib/*/girepository-1.0/Atspi-2.0.typelib": "gir1.2-atspi-2.0",
    "usr/lib/python3/dist-packages/gi/__init__.py": "python3-gi",
    "usr/share/dbus-1/services/org.a11y.Bus.service": "at-spi2-core",
}


@dataclass(frozen=True)
class Lack:
    """One thing the system lacks: its name, its Debian package, whether the command can go on without."""

    name: str
    package: str
    bearable: bool


def loads(soname: str) -> bool:
    """Return whether the system can load this library now."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def python_package() -> str:
    """Return the Debian package that lets the running Python make environments."""
    return f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"


def can_make_environments() -> bool:
    """Return whether this Python brings what puts pip into a new environment."""
    return all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))


def can_lend_pip() -> bool:
    """Return whether this Python, short of ensurepip, has a pip that can install into other environments."""
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("pip") is None:
        return False
    from importlib.metadata import PackageNotFoundError, version

    try:
        return tuple(int(part) for part in version("pip").split(".")[:2]) >= (22, 3)
    except (PackageNotFoundError, ValueError):
        return False


def has_display() -> bool:
    """Return whether a desktop is there to open a window on, or Qt was told how to draw without one."""
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def find_lacks(needs: Needs) -> list[Lack]:
    """Return everything that is missing for a command with these needs, all at once."""
    lacks = []
    if needs.environment and not can_make_environments() and not can_lend_pip():
        lacks.append(Lack("venv", python_package(), bearable=False))
    if sys.platform.startswith("linux"):
        if needs.window:
            bearable = not needs.tests and not has_display()
            missing = {name: package for name, package in QT_LIBRARIES.items() if not loads(name)}
            lacks += [Lack(name, package, bearable) for name, package in missing.items()]
        if needs.tests:
            lacks += [Lack(name, package, bearable=True) for name, package in lacking_for_tests()]
    return lacks


def lacking_for_tests() -> list[tuple[str, str]]:
    """Return what only the tests need and the system has not, each with its Debian package."""
    lacking = [(name, package) for name, package in TEST_PROGRAMS.items() if shutil.which(name) is None]
    if shutil.which("apt-get"):
        files = [(name, package) for name, package in TEST_FILES.items() if not any(Path("/").glob(name))]
        lacking += [(Path(name).name, package) for name, package in files]
    return lacking


def complete_system(needs: Needs) -> bool:
    """Install or report what the system lacks; returns whether nothing is missing any more.

    Raises Refusal where the command cannot go on without it and apt-get cannot or may not install it.
    """
    lacks = find_lacks(needs)
    if not lacks:
        return True
    packages = sorted({lack.package for lack in lacks})
    if shutil.which("apt-get") and os.geteuid() == 0:
        try:
            install_packages(packages)
        except Refusal:
            if any(not lack.bearable for lack in lacks):
                raise
        lacks = find_lacks(needs)
        packages = sorted({lack.package for lack in lacks})
    report(lacks, install_line(packages), needs)
    return not lacks


def report(lacks: list[Lack], line: str, needs: Needs) -> None:
    """Say what is still missing; raises Refusal if any of it cannot be done without."""
    names = [lack.name for lack in lacks]
    if any(not lack.bearable for lack in lacks):
        raise Refusal(sentences.system_missing(names, line))
    if names:
        sentence = sentences.tests_without if needs.tests else sentences.window_impossible
        say(sentence(names, line))


def install_line(packages: list[str]) -> str:
    """Return the one line a person types to install packages."""
    if shutil.which("apt-get") is None:
        return sentences.by_hand(packages)
    return " ".join(["sudo apt-get install -y", *packages])


def install_packages(packages: list[str]) -> None:
    """Install packages as root, after a notice; raises Refusal when apt-get cannot."""
    say(sentences.apt_notice(packages))
    apt = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300", "-o", "Dpkg::Use-Pty=0"]
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        run = subprocess.run(
            [*apt, *command], env=quiet, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )
    if run.returncode:
        complaints = [line for line in run.stderr.splitlines() if line.startswith("E:")]
        answer = complaints[0] if complaints else str(run.returncode)
        raise Refusal(sentences.apt_failed(install_line(packages), answer))
    importlib.invalidate_caches()


def folder_problem(folder: Path) -> str:
    """Return why a folder cannot be written, or nothing if it can."""
    try:
        folder.mkdir(exist_ok=True)
        (folder / "lock").open("ab").close()
    except OSError as error:
        return error.strerror or str(error)
    return "" if os.access(folder, os.W_OK | os.X_OK) else os.strerror(errno.EACCES)
