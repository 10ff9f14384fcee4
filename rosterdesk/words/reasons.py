"""Why somebody may not take a seat, in words that follow their name: `away until 20 December`."""

from collections.abc import Callable, Mapping
from datetime import date

from rosterdesk.domain.findings import Reason, Value
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role, Rule
from rosterdesk.words import dates, names, terms
from rosterdesk.words.language import N_, _, ngettext

Values = Mapping[str, Value]

_PLAIN: Mapping[tuple[Rule, str], str] = {
    (Rule.ACTIVE, "not_yet"): N_("with the programme from {since_full} only"),
    (Rule.ACTIVE, "no_longer"): N_("with the programme until {until_full} only"),
    (Rule.AVAILABILITY, "exception"): N_("cannot on {date}"),
    (Rule.AVAILABILITY, "no_window"): N_("not available that day"),
    (Rule.AVAILABILITY, "outside"): N_("not available at that time"),
    (Rule.QUALIFIED, "expired"): N_("{qualifications} expired on {until_full}"),
    (Rule.KIND, "trainee"): N_("trainees take shadow seats only"),
    (Rule.KIND, "not_trainee"): N_("shadow seats are for trainees"),
    (Rule.ACCESS, "needs"): N_("{venue} does not offer what they need: {needs}"),
    (Rule.ONE_PLACE, "same_session"): N_("already there as {role}"),
    (Rule.ONE_PLACE, "gap"): N_("only {between} between this and {session}; {needed} is needed"),
    (Rule.ONE_PLACE, "travel"): N_("only {between} between this and {session}; the way takes {needed}"),
    (Rule.REST, "short"): N_("only {between} of rest between this and {session}; {needed} is needed"),
    (Rule.APART, "pair"): N_("kept apart from {leader}, who is {role} there"),
    (Rule.MENTOR, "absent"): N_("their mentor {mentor} does not lead or co-lead there"),
    (Rule.MENTOR, "no_staff"): N_("no member of staff leads or co-leads there"),
    (Rule.PHASED_RETURN, "no_backup"): N_("returning gradually until {until}: not on call yet"),
    (Rule.AUTO_ASSIGN, "by_hand"): N_("assigned by the coordinator only"),
    (Rule.AUTO_ASSIGN, "speak_first"): N_(
        "{count} absences without a word since {since_full}: speak with them first"
    ),
}


def reason(found: Reason, programme: Programme) -> str:
    """Why not, without a capital and without a full stop."""
    plain = _PLAIN.get((found.rule, found.code))
    template = _(plain) if plain else _CHOSEN[found.rule](found)
    return template.format(**told(found.values, programme))


def told(values: Values, programme: Programme) -> dict[str, str]:
    """Values as people read them: names for ids, dates and lengths of time in words.

    Beside the values, `since_full` and `until_full` have the year, `between` is `minutes` in words and at
    least 0, and `used_time`, `limit_time` and `after_time` read those values as minutes.
    """
    said = {key: _said(key, value, programme) for key, value in values.items()}
    for key in ("since", "until"):
        when = values.get(key)
        if isinstance(when, date):
            said[f"{key}_full"] = dates.day(when)
    for key, named in _TIMES.items():
        length = values.get(key)
        if isinstance(length, int):
            said[named] = dates.duration(max(0, length))
    return said


_TIMES = {
    "minutes": "between",
    "needed": "needed",
    "due": "due",
    "used": "used_time",
    "limit": "limit_time",
    "after": "after_time",
}


def _as_it_stands(programme: Programme, text: str) -> str:
    return text


def _session_short(programme: Programme, session: str) -> str:
    """`Tuesday art`; only the group where its name already has the day."""
    found = programme.calendar.find(session)
    if found is None:
        return session
    weekday, group = dates.weekday(found.date), found.group.name
    if weekday.casefold() in group.casefold():
        return group
    return _("{weekday} {group}").format(weekday=weekday, group=group)


_NAMES: Mapping[str, Callable[[Programme, str], str]] = {
    "session": names.session_name,
    "sessions": _session_short,
    "leader": names.display_name,
    "leaders": names.display_name,
    "mentor": names.display_name,
    "venue": names.venue_name,
    "qualification": names.qualification_name,
    "qualifications": names.qualification_name,
    "languages": lambda _programme, tag: terms.language_name(tag),
    "needs": lambda _programme, feature: terms.feature(feature),
    "role": lambda _programme, role: terms.role(Role(role)),
    "roles": lambda _programme, role: terms.role(Role(role)),
}


def _said(key: str, value: Value, programme: Programme) -> str:
    if isinstance(value, date):
        return dates.day_month(value)
    if isinstance(value, int):
        return dates.number(value)
    name = _NAMES.get(key, _as_it_stands)
    if isinstance(value, tuple):
        return dates.listed([name(programme, each) for each in value])
    return name(programme, value) if value is not None else ""


def _number(values: Values, key: str) -> int:
    value = values.get(key)
    return value if isinstance(value, int) else 0


def _seats(found: Reason) -> str:
    return _("taken by {leaders}") if _number(found.values, "limit") else _("nobody is asked for as {role}")


def _leave(found: Reason) -> str:
    return _("away until {until}") if found.values["until"] else _("away")


def _qualified(found: Reason) -> str:
    if not found.values["languages"]:
        return _("does not hold {qualifications}")
    if not found.values["qualifications"]:
        return _("does not speak {languages}")
    return _("does not hold {qualifications} and does not speak {languages}")


def _one_place(found: Reason) -> str:
    if found.values["role"] == Role.BACKUP:
        return _("on call at the same time for {session}")
    return _("at the same time in {session}")


def _limits(found: Reason) -> str:
    limit = _number(found.values, "limit")
    if not limit and found.code in _NEVER:
        return _(_NEVER[found.code])
    match found.code:
        case "heavy_per_day":
            text = _("already has a heavy session that day")
        case "minutes_per_week":
            text = _("{used_time} of {limit_time} this week, and this one would make it {after_time}")
        case "sessions_per_day":
            text = ngettext(
                "{used} of {limit} session that day", "{used} of {limit} sessions that day", limit
            )
        case "sessions_per_week":
            text = ngettext(
                "{used} of {limit} session this week", "{used} of {limit} sessions this week", limit
            )
        case "heavy_per_week":
            text = ngettext(
                "{used} of {limit} heavy session this week",
                "{used} of {limit} heavy sessions this week",
                limit,
            )
        case "on_call_per_week":
            text = ngettext(
                "on call in {used} of {limit} block this week",
                "on call in {used} of {limit} blocks this week",
                limit,
            )
        case _:
            return _("{used} of {limit} sessions in the four weeks from {since}")
    return _with_sessions(text, found)


_NEVER = {
    "sessions_per_day": N_("agreed to no sessions"),
    "sessions_per_week": N_("agreed to no sessions"),
    "sessions_per_4_weeks": N_("agreed to no sessions"),
    "minutes_per_week": N_("agreed to no sessions"),
    "heavy_per_week": N_("agreed to no heavy sessions"),
    "on_call_per_week": N_("agreed not to be on call"),
}


def _days_off(found: Reason) -> str:
    limit = _number(found.values, "limit")
    return ngettext(
        "serves on {used} of {limit} day this week", "serves on {used} of {limit} days this week", limit
    )


def _on_call_load(found: Reason) -> str:
    text = ngettext(
        "on call for {used} of {limit} session at once",
        "on call for {used} of {limit} sessions at once",
        _number(found.values, "limit"),
    )
    return _with_sessions(text, found)


def _phased_return(found: Reason) -> str:
    if not _number(found.values, "limit"):
        return _("returning gradually until {until}: no sessions yet")
    text = ngettext(
        "returning gradually until {until}: {used} of {limit} session this week",
        "returning gradually until {until}: {used} of {limit} sessions this week",
        _number(found.values, "limit"),
    )
    return _with_sessions(text, found)


def _with_sessions(text: str, found: Reason) -> str:
    return _("{said}: {sessions}").replace("{said}", text) if found.values["sessions"] else text


_CHOSEN: Mapping[Rule, Callable[[Reason], str]] = {
    Rule.SEATS: _seats,
    Rule.LEAVE: _leave,
    Rule.QUALIFIED: _qualified,
    Rule.ONE_PLACE: _one_place,
    Rule.LIMITS: _limits,
    Rule.DAYS_OFF: _days_off,
    Rule.ON_CALL_LOAD: _on_call_load,
    Rule.PHASED_RETURN: _phased_return,
}
