"""Trouble with values and edits."""

from rosterdesk.words.language import N_

MESSAGES = {
    "rrule": N_("the repetition “{rule}” cannot be read at “{part}”; write it like FREQ=WEEKLY;BYDAY=MO"),
    "changed_elsewhere": N_("this was changed in the meantime; look at the newer state and try again"),
    "row_gone": N_("this seat is no longer held by that leader; look at the roster and try again"),
}
