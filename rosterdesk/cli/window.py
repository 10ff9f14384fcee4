"""`rosterdesk` alone, or with a database: the window."""

import argparse
import os
import socket
import sys

from rosterdesk.cli import options, passphrases
from rosterdesk.domain.errors import UserError
from rosterdesk.storage.place import Target
from rosterdesk.words import calling
from rosterdesk.words import cli as words

SCREENS = "/tmp/.X11-unix"  # where every X server on Linux listens, see X(7)


def add_to(parser: argparse.ArgumentParser) -> None:
    """No command means the window."""
    parser.set_defaults(run=run)


def register(commands: options.Commands) -> None:
    """Add `open`, which names the programme to open."""
    parser = options.command(commands, "open", words.about_open())
    parser.add_argument("file", metavar=calling.place("DB"), help=words.help_open())
    passphrases.add_to(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Open the window on the named programme, or the last one."""
    if not has_display():
        raise UserError("no_window")
    named = getattr(arguments, "file", None)
    if named is None:
        return show(None)
    return show(passphrases.place(arguments, named, ask=False))  # the window asks for what it wants


def show(database: Target | None) -> int:
    """Run the window until it is closed."""
    from ui.app import run as run_window  # late: only the window needs Qt

    return run_window(database)


def has_display() -> bool:
    """Whether a window can appear: always off Linux, there with X11, Wayland or a chosen Qt platform."""
    if not sys.platform.startswith("linux"):
        return True
    told = any(os.environ.get(key) for key in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    return told or _answers(os.environ.get("DISPLAY", ""))


def _answers(display: str) -> bool:
    """Whether the X11 screen of that name is there; of one on another computer Qt itself finds out."""
    host, _, number = display.rpartition(":")
    screen = number.partition(".")[0]
    if host not in ("", "unix") or not screen.isdecimal():
        return bool(host)
    path = f"{SCREENS}/X{screen}"
    return _connects(socket.AF_UNIX, f"\0{path}") or _connects(socket.AF_UNIX, path)


def _connects(family: socket.AddressFamily, address: str) -> bool:
    with socket.socket(family) as caller:
        return not caller.connect_ex(address)
