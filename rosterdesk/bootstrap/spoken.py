"""Which languages the person at this computer reads, as far as the system tells."""

import os
import re
import sys
from collections.abc import Iterable

LANGUAGES = ("en", "fr")
ASKED_BY = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")  # in the order in which gettext asks


def spoken() -> list[str]:
    """Language tags such as `fr_CA.UTF-8`, the dearest first; none where the system does not say."""
    told = next((os.environ[name] for name in ASKED_BY if os.environ.get(name)), "")
    return [tag for tag in told.split(":") if tag] or _of_windows()


def dearest(tags: Iterable[str]) -> str:
    """The first language of ours among tags, the dearest first; English where there is none."""
    return next((tag for tag in map(_primary, tags) if tag in LANGUAGES), "en")


def _primary(tag: str) -> str:
    """The language of a tag without region and encoding: `fr` of `fr_CA.UTF-8`."""
    return re.split(r"[-_.@]", tag, maxsplit=1)[0].lower()


def _of_windows() -> list[str]:
    """The language of the Windows desktop, which speaks through no variable; nothing elsewhere."""
    if sys.platform == "win32":
        import ctypes  # late: only Windows has this door
        from locale import windows_locale

        tag = windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage())
        return [tag] if tag else []
    return []
