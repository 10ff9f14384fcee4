"""Which language words are made in, and the one gettext catalogue behind them."""

import gettext as gettext_module
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path

from rosterdesk.bootstrap.spoken import LANGUAGES, dearest

__all__ = [
    "CATALOGUES",
    "LANGUAGES",
    "N_",
    "_",
    "choose",
    "dearest",
    "language",
    "ngettext",
    "pgettext",
    "speaking",
    "supported",
]

CATALOGUES = Path(__file__).parent / "locale"
_chosen: ContextVar[str] = ContextVar("language", default="en")


def supported(tag: str | None) -> str:
    """The language of ours that is nearest to a tag such as `fr_CA` or `en-GB`; English otherwise."""
    return dearest([tag] if tag else [])


def language() -> str:
    """The language in force in this thread."""
    return _chosen.get()


def choose(tag: str | None) -> None:
    """Words of this thread are made in this language from now on."""
    _chosen.set(supported(tag))


@contextmanager
def speaking(tag: str | None) -> Iterator[None]:
    """Words inside the block are made in this language."""
    token = _chosen.set(supported(tag))
    try:
        yield
    finally:
        _chosen.reset(token)


@cache
def _catalogue(tag: str) -> gettext_module.NullTranslations:
    return gettext_module.translation("rosterdesk", CATALOGUES, languages=[tag], fallback=True)


def _(message: str) -> str:
    """The message in the language in force; fill `{names}` with `str.format` afterwards."""
    return _catalogue(language()).gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """The message for `count` things in the language in force."""
    return _catalogue(language()).ngettext(one, many, count)


def pgettext(context: str, message: str) -> str:
    """The message where the same English word needs different translations."""
    return _catalogue(language()).pgettext(context, message)


def N_(message: str) -> str:  # noqa: N802 the name that gettext's tools look for
    """Mark a message for translation where it stands in a table; `_` translates it when it is said."""
    return message
