"""Trouble with building and explaining."""

from rosterdesk.words.language import N_

MESSAGES: dict[str, str] = {
    "unknown_session": N_("there is no session “{session}”; a session is written like art/2026-12-07T18:30"),
    "unknown_leader": N_("there is no leader “{leader}”; a leader is named by id, as in the programme file"),
    "session_does_not_run": N_("the session “{session}” does not take place, so nobody is needed there"),
    "absence_reversed": N_("an absence cannot end on {until}, before it begins on {since}; correct a date"),
    "no_such_seat": N_("the session “{session}” asks for nobody as {role}"),
}
