"""Unexplained absences: which ones count on a date, and when so many that a conversation comes first.

Illness and leave never count, whatever is marked: an absence on a date of leave, or in hours for which the
leader had said that they cannot, is explained.
"""

from datetime import date, timedelta

from rosterdesk.domain.marks import Attendance
from rosterdesk.domain.programme import Programme

PAUSES_AT = 3


def strikes(programme: Programme, leader: str, on: date) -> tuple[Attendance, ...]:
    """The unexplained absences of the leader that count on a date, by session.

    Those of sessions up to `on` that ran, since the last conversation, and not lapsed by then.
    """
    lapse = timedelta(weeks=programme.settings.rules.absences_lapse_weeks)
    rows = programme.unexplained.get(leader, ())
    return tuple(mark for day, mark in rows if day <= on < day + lapse)


def paused(programme: Programme, leader: str, on: date) -> bool:
    """Whether builds give the leader nothing new on that date until somebody has spoken with them."""
    return len(strikes(programme, leader, on)) >= PAUSES_AT
