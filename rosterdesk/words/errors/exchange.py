"""Trouble with files of the exchange format: the place, what is wrong, and the next step."""

from rosterdesk.words.language import N_

_FILES = {
    "file_missing": N_("{path}: there is no such file; check its name and folder"),
    "file_is_folder": N_("{path}: this is a folder; name a file in it"),
    "file_no_folder": N_("{path}: the folder does not exist; make it first, or choose another"),
    "file_no_reading": N_("{path}: the file may not be read; ask for permission, or copy it elsewhere"),
    "file_unreadable": N_("{path}: the file cannot be read ({reason}); try a copy of it"),
    "file_no_permission": N_("{path}: the file may not be written; choose another folder"),
    "file_unwritable": N_("{path}: the file cannot be written ({reason}); choose another folder"),
    "file_disk_full": N_("{path}: the disk is full; make room on it, or choose another"),
    "file_too_big": N_(
        "{path}: the file is over {most} MB; that is more than a programme can be, choose another"
    ),
    "file_named_twice": N_(
        "{path}: the call names this file twice, and writing it would destroy it; choose another name"
    ),
    "file_empty": N_("the file is empty; choose another"),
    "file_not_utf8": N_("line {line}: this is not UTF-8 text; save the file as UTF-8"),
    "file_not_json": N_(
        "line {line}, column {column}: this is not JSON; look there for a missing comma, quote or bracket"
    ),
    "file_too_deep": N_("the file is not a programme: it is nested too deeply; choose another"),
    "file_long_number": N_("line {line}: this number is too long; correct it"),
    "file_other": N_("this is JSON, but not a {wanted} file; choose another"),
    "file_other_format": N_("{place}: this is a “{found}” file, but {wanted} is needed here; choose another"),
    "file_newer": N_(
        "{place}: the file has version {number} and was written by a newer program, this one knows {known};"
        " update the program"
    ),
}
_SHAPE = {
    "entry_key_twice": N_("{place}: this key is given twice; keep one"),
    "entry_unknown_key": N_("{place}: unknown key; remove it or correct its spelling"),
    "entry_unknown_key_near": N_("{place}: unknown key; perhaps “{near}” is meant"),
    "entry_missing_key": N_("{place}: this key is missing; add it"),
    "entry_odd_sign": N_("{place}: “{found}” holds a sign that cannot be kept; remove it"),
    "entry_not_text": N_("{place}: {found} is not a text; write one in quotes"),
    "entry_not_whole": N_("{place}: {found} is not a whole number; write one without quotes"),
    "entry_not_number": N_("{place}: {found} is not a number from 0 on; write one without quotes"),
    "entry_not_flag": N_("{place}: {found} is neither true nor false; write one of them without quotes"),
    "entry_not_list": N_("{place}: {found} is not a list; write one in square brackets"),
    "entry_not_object": N_("{place}: {found} is not an object; write one in curly brackets"),
    "entry_not_choice": N_("{place}: {found} is not known here; write one of: {choices}"),
    "entry_not_date": N_('{place}: {found} is not a date; write one like "2026-11-30"'),
    "entry_list_length": N_("{place}: the list has {found} entries; write {wanted}"),
    "entry_range": N_("{place}: {found} is out of range; write a number from {least} to {most}"),
}
_VALUES = {
    "entry_not_time": N_("{place}: “{found}” is not a time of day; write one like 09:30"),
    "entry_not_moment": N_("{place}: “{found}” is not a date with a time; write one like 2026-11-30T18:30"),
    "entry_far_date": N_("{place}: {found} is too far away; write a date of the years {first} to {last}"),
    "entry_dates_reversed": N_("{place}: {until} is before the start on {since}; correct one of the dates"),
    "entry_times_reversed": N_("{place}: {end} is not after the start at {start}; correct one of the times"),
    "entry_evening_first": N_("{place}: {found} is before the afternoon starts; correct one of the times"),
    "entry_half_exception": N_("{place}: start and end go together; give both, or neither for the whole day"),
    "entry_every_from": N_("{place}: every {every} weeks needs a first week to count from; add “from”"),
    "entry_bad_id": N_("{place}: “{found}” cannot be an id; write some letters or digits on one line"),
    "entry_blank": N_("{place}: the name is empty; write one"),
    "entry_not_language": N_("{place}: “{found}” is not a language tag; write one like en or fr-CA"),
    "entry_not_timezone": N_("{place}: the time zone “{found}” is not known; write one like America/Toronto"),
    "entry_not_money": N_("{place}: “{found}” is not an amount; write one like 22.50"),
    "entry_rrule": N_(
        "{place}: the repetition “{rule}” cannot be read at “{part}”; write it like FREQ=WEEKLY;BYDAY=MO"
    ),
    "entry_own_travel": N_("{place}: a venue has no way to itself; remove it"),
    "entry_pair_of_one": N_("{place}: a pair is two leaders, and “{found}” is given twice; name another"),
    "entry_goals": N_("{place}: every goal is listed once; add {missing}"),
    "entry_extra_minutes": N_("{place}: an extra session needs its length; add “minutes”"),
    "entry_says_nothing": N_(
        "{place}: this changes nothing about the session; add what is different, or remove it"
    ),
    "entry_nobody_came": N_(
        "{place}: a cancelled session has nobody to count; remove it, or correct the result"
    ),
    "entry_no_rules": N_("{place}: the list of overridden rules is empty; name them, or remove the override"),
}
_REFERENCES = {
    "entry_id_twice": N_("{place}: “{found}” is taken by an earlier entry; give this one another"),
    "entry_repeated": N_("{place}: “{found}” is in the list already; remove it"),
    "entry_pair_twice": N_("{place}: this pair is in the list already; remove it"),
    "entry_session_twice": N_("{place}: this session is in the list already; make one entry of the two"),
    "entry_row_twice": N_("{place}: this row is in the list already; remove it"),
    "entry_unknown_leader": N_("{place}: there is no leader “{found}”; add the leader, or correct the id"),
    "entry_unknown_group": N_("{place}: there is no group “{found}”; add the group, or correct the id"),
    "entry_unknown_venue": N_("{place}: there is no venue “{found}”; add the venue, or correct the id"),
    "entry_unknown_qualification": N_(
        "{place}: there is no qualification “{found}”; add the qualification, or correct the id"
    ),
    "entry_unknown_session": N_(
        "{place}: no session “{found}” was ever scheduled; correct its group, date or time"
    ),
    "entry_outcome_otherwise": N_(
        "{place}: the outcome of “{found}” and its entry in “sessions” or “closures” disagree on whether it"
        " took place; correct one of them"
    ),
    "entry_own_mentor": N_("{place}: nobody is their own mentor; name another leader, or null"),
    "entry_mentor_trainee": N_(
        "{place}: the mentor “{found}” is a trainee; name staff or a volunteer, or null"
    ),
    "entry_not_scheduled": N_(
        "{place}: “{found}” is not scheduled; correct the start, or make it an extra session"
    ),
    "entry_extra_scheduled": N_(
        "{place}: “{found}” is scheduled already; choose another start for the extra session"
    ),
    "entry_inside_week": N_("{place}: {found} is inside a week; write {first}, the first day of that week"),
    "entry_outside_weeks": N_(
        "{place}: “{found}” is not in the weeks of this roster; remove the row, or correct “from” and “weeks”"
    ),
}
MESSAGES = _FILES | _SHAPE | _VALUES | _REFERENCES
