"""Which texts were copied or sent from this computer, remembered with the window from one run to the next.

It is no part of the programme: that a text lies on the clipboard is nothing that undo could take back, nor
does it mean to others who open the programme that somebody was told. Of a text only a digest is kept, which
tells neither whose it was nor what it said; a text that has changed since has not been sent.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from rosterdesk.words import telling as words
from ui.desk import Desk

MOST = 200  # texts that are remembered, the newest
DIGITS = 24


class How(StrEnum):
    """What was done with a text."""

    COPIED = "copied"
    MAILED = "mailed"


@dataclass(frozen=True, slots=True)
class Sent:
    """The texts of one window."""

    desk: Desk

    def note(self, leader: str, text: str, how: How) -> None:
        """A text was copied or sent just now."""
        kept, key = self.desk.sent, _digest(leader, text)
        kept.pop(key, None)
        kept[key] = f"{how} {self.desk.clock().isoformat(timespec='minutes')}"
        for oldest in list(kept)[:-MOST]:
            del kept[oldest]

    def told(self, leader: str, text: str) -> str:
        """What was done with a text and when, in words; nothing where nothing is known."""
        how, _, at = self.desk.sent.get(_digest(leader, text), "").partition(" ")
        try:
            when = datetime.fromisoformat(at)
        except ValueError:
            return ""
        say = words.mailed_at if how == How.MAILED else words.copied_at
        return say(when, today=self.desk.today)


def _digest(leader: str, text: str) -> str:
    return sha256(f"{leader}\n{text}".encode()).hexdigest()[:DIGITS]
