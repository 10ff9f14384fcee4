"""Help and keys as simple HTML, made of words and of the commands that are there."""

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtGui import QKeySequence

from rosterdesk.words import help as words
from rosterdesk.words import keys as key_words
from rosterdesk.words import window as window_words
from ui.actions import FACES, Actions, Command
from ui.menus import MENUS

KEYS_LINK = "keys"


def panel_html(topic: str) -> str:
    """What is said of a panel."""
    return "".join([*_sections(topic), _to_keys()])


def help_html(actions: Actions, page: Command) -> str:
    """What is said of a page, then the keys that work on it."""
    parts = _sections(page.value)
    local = [each for each in Command if FACES[each].local and actions[each].isEnabled()]
    keys = _rows(actions, local)
    if keys:
        parts += [_heading(words.keys_of_page()), _table(keys)]
    return "".join([*parts, _to_keys()])


def keys_html(actions: Actions) -> str:
    """Every key: those that move about, then those of commands, menu by menu."""
    (moving, about), *panels = key_words.tables()
    parts = _group(moving, about)
    listed: set[Command] = set()
    for menu, commands in MENUS.items():
        shown = [each for each in commands if each is not None and each not in listed]
        listed |= set(shown)
        parts += _group(window_words.menu(menu).replace("&", ""), _rows(actions, shown))
    rest = [each for each in Command if each not in listed]
    parts += _group(words.elsewhere(), _rows(actions, rest))
    return "".join([*parts, *(each for heading, rows in panels for each in _group(heading, rows))])


def keys_of(actions: Actions, command: Command) -> str:
    """The keys of a command as the platform writes them, the first ones first."""
    form = QKeySequence.SequenceFormat.NativeText
    shown = (each.toString(form) for each in actions[command].shortcuts())
    return ", ".join(dict.fromkeys(each for each in shown if each))  # a platform may have none for a command


def _rows(actions: Actions, commands: Iterable[Command]) -> list[tuple[str, str]]:
    """Keys and names of the commands that somebody carries out and that have keys."""
    found = []
    for command in commands:
        keys = keys_of(actions, command)
        if keys and actions[command].isVisible():
            found.append((keys, window_words.command(command.value)))
    return found


def _sections(topic: str) -> list[str]:
    sections = words.sections(topic) or [("", words.nothing())]
    return [_section(heading, text) for heading, text in sections]


def _to_keys() -> str:
    return f'<p><a href="{KEYS_LINK}">{escape(words.all_keys())}</a></p>'


def _group(heading: str, rows: Sequence[tuple[str, str]]) -> list[str]:
    return [_heading(heading), _table(rows)] if rows else []


def _section(heading: str, text: str) -> str:
    head = _heading(heading) if heading else ""
    return f"{head}<p style='margin-top:0; margin-bottom:0; line-height:130%'>{escape(text)}</p>"


def _heading(text: str) -> str:
    return f"<h3 style='margin-top:16px; margin-bottom:4px'>{escape(text)}</h3>"


def _table(rows: Iterable[tuple[str, str]]) -> str:
    cells = (
        f"<tr><td style='padding-right:12px'><b>{escape(keys)}</b></td><td>{escape(what)}</td></tr>"
        for keys, what in rows
    )
    return f"<table cellspacing='0' cellpadding='2'>{''.join(cells)}</table>"
