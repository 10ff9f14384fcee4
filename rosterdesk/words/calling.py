"""What argparse says by itself: it asks gettext for its words, and these lie in our catalogue."""

import gettext
import os

from rosterdesk.bootstrap.spoken import ASKED_BY
from rosterdesk.words.language import CATALOGUES, N_, _, language

SAID_BY_ARGPARSE = (
    N_("usage: "),
    N_("positional arguments"),
    N_("options"),
    N_("show this help message and exit"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("expected one argument"),
    N_("ignored explicit argument %r"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
)
_PLACES = {
    "FILE": N_("FILE"),
    "FILE.json": N_("FILE.json"),
    "FILE.pdf": N_("FILE.pdf"),
    "ROSTER.json": N_("ROSTER.json"),
    "SHEET.pdf": N_("SHEET.pdf"),
    "DATE": N_("DATE"),
    "NAME": N_("NAME"),
    "DB": N_("DB"),
    "DEST": N_("DEST"),
}


def place(code: str) -> str:
    """What stands in the help where somebody writes a name: `FILE`."""
    return _(_PLACES[code])


def lend() -> None:
    """Have the standard library look its messages up in our catalogue, in the language in force."""
    gettext.bindtextdomain("rosterdesk", str(CATALOGUES))
    gettext.textdomain("messages" if language() == "en" else "rosterdesk")
    if not any(os.environ.get(name) for name in ASKED_BY):
        os.environ["LANGUAGE"] = language()  # gettext asks nowhere else, and Windows says nothing there
