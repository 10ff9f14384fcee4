"""Trouble with values and edits."""

from rosterdesk.words.language import N_

MESSAGES = {
    "rrule": N_("the repetition “{rule}” cannot be read at “{part}”; write it like FREQ=WEEKLY;BYDAY=MO"),
    "changed_elsewhere": N_("this was changed in the meantime; look at the newer state and try again"),
    "named_twice": N_("the same thing cannot become two things at once; do one after the other"),
    "row_gone": N_("this seat is no longer held by that leader; look at the roster and try again"),
    "name_blank": N_("write a name"),
    "name_taken": N_("“{name}” is taken; write another name"),
    "number_range": N_("{value} is too much or too little; write a whole number from {least} to {most}"),
    "date_far": N_("choose a date in the years {first} to {last}"),
    "dates_reversed": N_("the last day is before the first; choose a later one"),
    "not_language": N_("“{text}” is not a language; write its tag, like en or fr-CA"),
    "not_timezone": N_("“{text}” is not a time zone; write it like America/Toronto"),
    "not_region": N_("“{text}” is not a region; write a province or a country, like Ontario or CA-ON"),
    "evening_first": N_("the evening cannot start before the afternoon; choose a later time"),
    "group_gone": N_("this group is no longer there"),
    "group_published": N_(
        "{name} is on sheets that were published, so it stays in the history; end its meetings instead"
    ),
    "past_stays": N_("what has been stays as it was; choose {day} or later"),
    "no_day_chosen": N_("choose at least one day"),
    "not_session_length": N_("“{text}” is not a length; write it like 90, 1:30 or 1 h 30"),
    "no_such_choice": N_("“{text}” is not among the choices; choose one that is offered"),
    "closed_already": N_("{day} is closed already; choose another day"),
    "meeting_gone": N_("this group no longer meets so; look at the newer state and try again"),
    "meeting_twice": N_("the group meets so already; choose another day or time"),
    "session_gone": N_("this session is no longer scheduled; look at the newer state and try again"),
    "session_there": N_("{group} has a session at that very time; choose another"),
    "session_off": N_("this session did not take place, so nobody has to have been there"),
    "session_closed": N_("this was a closed day; open it again first, under Settings"),
    "session_not_begun": N_("this session has not begun yet; note it afterwards"),
    "mark_without_seat": N_("they have no seat in this session; look at the roster and try again"),
    "mark_ill": N_(
        "they are noted as ill, and illness never counts; clear the mark first if that was a slip"
    ),
    "mark_away": N_("they were away, and that never counts; there is nothing to note"),
    "venue_gone": N_("this place is no longer there; choose another"),
    "venue_used": N_(
        "{name} is still in use (groups: {groups}, changed sessions: {sessions}); "
        "give them another place first"
    ),
    "qualification_gone": N_("this qualification is no longer there"),
    "qualification_used": N_(
        "{name} is still in use (leaders who hold it: {leaders}, groups that ask for it: {groups}); "
        "take it from them first"
    ),
    "leader_gone": N_("this leader is no longer there; choose another"),
    "leave_gone": N_("this time away was changed in the meantime; look at the newer state and try again"),
    "leave_twice": N_("they are away on these very dates already"),
    "back_already": N_("they are back by then already; choose an earlier day"),
}
