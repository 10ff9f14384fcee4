"""What deeds are called that set a programme up: groups, sessions, places, skills, settings, leave."""

from collections.abc import Callable, Mapping
from datetime import date, datetime

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Goal
from rosterdesk.words import dates, fields, goals, names
from rosterdesk.words.language import N_, _, ngettext

Values = Mapping[str, str | int]
Saying = Callable[[Programme, Values], str]


def _day(values: Values, name: str) -> str:
    return dates.day_month(date.fromisoformat(str(values[name])))


def _group(programme: Programme, values: Values) -> str:
    return names.group_name(programme, str(values["group"]))


def _of_group(message: str) -> Saying:
    """A deed that names its group and, where it has one, the day from which or until which it holds."""

    def say(programme: Programme, values: Values) -> str:
        told = {name: _day(values, name) for name in ("since", "until") if name in values}
        return _(message).format(group=_group(programme, values), **told)

    return say


def _of_session(message: str) -> Saying:
    def say(programme: Programme, values: Values) -> str:
        return _(message).format(session=names.session_name(programme, str(values["session"])))

    return say


def _session_merge(programme: Programme, values: Values) -> str:
    return _("{session} joins {other}").format(
        session=names.session_name(programme, str(values["session"])),
        other=names.session_name(programme, str(values["host"])),
    )


def _session_move(programme: Programme, values: Values) -> str:
    to = datetime.fromisoformat(str(values["to"]))
    group = names.group_name(programme, str(values["session"]).rpartition("/")[0])
    return _("Move {group} to {day}, {time}").format(
        group=group, day=dates.day_month(to.date()), time=dates.clock(to)
    )


def _gone(message: str) -> Saying:
    """A deed that took something away, which is why the name travels with it."""
    return lambda programme, values: _(message).format(name=values["name"])


def _group_change(programme: Programme, values: Values) -> str:
    return _changed(_group(programme, values), "group", values)


def _meeting_end(programme: Programme, values: Values) -> str:
    if "until" in values:
        return _of_group(N_("{group} meets so until {until}"))(programme, values)
    return _of_group(N_("{group} meets so without end"))(programme, values)


def _meeting_change(programme: Programme, values: Values) -> str:
    return _of_group(N_("{group} meets otherwise from {since} on"))(programme, values)


def _venue_change(programme: Programme, values: Values) -> str:
    return _changed(names.venue_name(programme, str(values["venue"])), "venue", values)


def _venue_add(programme: Programme, values: Values) -> str:
    return _("Add the venue {name}").format(name=names.venue_name(programme, str(values["venue"])))


def _travel(programme: Programme, values: Values) -> str:
    one, other = (names.venue_name(programme, str(values[each])) for each in ("venue", "other"))
    minutes = dates.duration(int(values["minutes"]))
    return _("{one} to {other}: {minutes}").format(one=one, other=other, minutes=minutes)


def _qualification_add(programme: Programme, values: Values) -> str:
    name = names.qualification_name(programme, str(values["qualification"]))
    return _("Add the qualification {name}").format(name=name)


def _qualification_change(programme: Programme, values: Values) -> str:
    name = names.qualification_name(programme, str(values["qualification"]))
    return _changed(name, "qualification", values)


def _settings(programme: Programme, values: Values) -> str:
    return _changed(_("Programme"), "settings", values)


def _goal_move(programme: Programme, values: Values) -> str:
    message = _("{goal} becomes goal {place}")
    return message.format(goal=goals.name(Goal(str(values["goal"]))), place=values["place"])


def _close(programme: Programme, values: Values) -> str:
    if "date" in values:
        return _("Close {day}").format(day=_day(values, "date"))
    count = int(values["count"])
    return ngettext("Close {count} day", "Close {count} days", count).format(count=dates.number(count))


def _reopen(programme: Programme, values: Values) -> str:
    return _("Open again on {day}").format(day=_day(values, "date"))


def _leave(programme: Programme, values: Values) -> str:
    leader = names.display_name(programme, str(values["leader"]))
    since = date.fromisoformat(str(values["since"]))
    if "until" not in values:
        return _("{leader} is away from {since} on").format(leader=leader, since=dates.day_month(since))
    until = date.fromisoformat(str(values["until"]))
    return _("{leader} is away: {dates}").format(leader=leader, dates=dates.days(since, until))


def _leave_end(programme: Programme, values: Values) -> str:
    leader = names.display_name(programme, str(values["leader"]))
    return _("{leader} is back on {day}").format(leader=leader, day=_day(values, "back"))


def _seats_back(programme: Programme, values: Values) -> str:
    count = int(values["count"])
    name = names.display_name(programme, str(values["leader"]))
    text = ngettext("{leader} has {count} seat again", "{leader} has {count} seats again", count)
    return text.format(leader=name, count=dates.number(count))


def _leave_remove(programme: Programme, values: Values) -> str:
    leader = names.display_name(programme, str(values["leader"]))
    since = _day(values, "since")
    return _("{leader} is not away from {since} after all").format(leader=leader, since=since)


def _changed(what: str, kind: str, values: Values) -> str:
    """`Tuesday art: priority`, or only the name where several things changed at once."""
    if "field" not in values:
        return _("Change {name}").format(name=what)
    return _("{name}: {field}").format(name=what, field=fields.short(kind, str(values["field"])))


SAYINGS: Mapping[str, Saying] = {
    "group_add": _of_group(N_("Add the group {group}")),
    "group_change": _group_change,
    "group_remove": _gone(N_("Remove the group {name}")),
    "meeting_add": _of_group(N_("{group}: a new meeting time")),
    "meeting_end": _meeting_end,
    "meeting_change": _meeting_change,
    "session_cancel": _of_session(N_("Cancel {session}")),
    "session_merge": _session_merge,
    "session_remote": _of_session(N_("{session} runs by telephone")),
    "session_restore": _of_session(N_("{session} as scheduled")),
    "session_move": _session_move,
    "session_change": _of_session(N_("Change {session}")),
    "session_extra": _of_session(N_("Extra session: {session}")),
    "outcome": _of_session(N_("Outcome of {session}")),
    "outcome_clear": _of_session(N_("No outcome for {session}")),
    "close": _close,
    "reopen": _reopen,
    "venue_add": _venue_add,
    "venue_change": _venue_change,
    "venue_remove": _gone(N_("Remove the venue {name}")),
    "travel": _travel,
    "qualification_add": _qualification_add,
    "qualification_change": _qualification_change,
    "qualification_remove": _gone(N_("Remove the qualification {name}")),
    "settings": _settings,
    "goal_move": _goal_move,
    "leave_add": _leave,
    "leave_change": _leave,
    "leave_end": _leave_end,
    "leave_grant": _leave,
    "seats_back": _seats_back,
    "leave_remove": _leave_remove,
}
