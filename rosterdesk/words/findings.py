"""What a checker found and why a seat is open, in plain sentences with names, dates and counts."""

from collections.abc import Callable, Mapping

from rosterdesk.domain.findings import Finding, Reason
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import DayPart, Goal, Rule
from rosterdesk.words import names, terms
from rosterdesk.words.language import N_, _, ngettext
from rosterdesk.words.reasons import reason, told

__all__ = ["open_seat", "reason", "sentence"]

_PLAIN: Mapping[tuple[Rule | Goal, str], str] = {
    (Rule.SEATS, "full"): N_("{session}: {leaders} as {role}, where {limit} is asked for."),
    (Rule.SEATS, "stray"): N_(
        "{stray}: there is no such session or leader any more, so the row counts for nothing."
    ),
    (Rule.ONE_PLACE, "same_session"): N_("{session}: {leader} has more than one place ({roles})."),
    (Rule.ONE_PLACE, "overlap"): N_("{leader} cannot serve in both at the same time: {first}, and {second}."),
    (Rule.ONE_PLACE, "gap"): N_(
        "{leader} has only {between} between {first}, and {second}; {needed} is needed."
    ),
    (Rule.ONE_PLACE, "travel"): N_(
        "{leader} has only {between} between {first}, and {second}; the way takes {needed}."
    ),
    (Rule.LIMITS, "sessions_per_day"): N_(
        "{leader} has more sessions on {since} than agreed ({used}, at most {limit}): {sessions}."
    ),
    (Rule.LIMITS, "heavy_per_day"): N_(
        "{leader}: {used} heavy sessions on {since}, and one is the most: {sessions}."
    ),
    (Rule.LIMITS, "sessions_per_week"): N_(
        "{leader} has more sessions in the week of {since} than agreed ({used}, at most {limit}): {sessions}."
    ),
    (Rule.LIMITS, "minutes_per_week"): N_(
        "{leader} serves longer in the week of {since} than agreed ({used_time}, at most {limit_time}): "
        "{sessions}."
    ),
    (Rule.LIMITS, "heavy_per_week"): N_(
        "{leader} has more heavy sessions in the week of {since} than agreed ({used}, at most {limit}): "
        "{sessions}."
    ),
    (Rule.LIMITS, "sessions_per_4_weeks"): N_(
        "{leader} has more sessions in the four weeks from {since} than agreed ({used}, at most {limit})."
    ),
    (Rule.LIMITS, "on_call_per_week"): N_(
        "{leader} is on call more often in the week of {since} than agreed ({used}, at most {limit}): "
        "{sessions}."
    ),
    (Rule.REST, "short"): N_(
        "{leader} has only {between} of rest between {first}, and {second}; {needed} is needed."
    ),
    (Rule.DAYS_OFF, "days"): N_(
        "{leader} serves on {used} days in the week of {since}; {limit} is the most."
    ),
    (Rule.APART, "pair"): N_("{session}: {leader} and {other} are to be kept apart."),
    (Rule.ON_CALL_LOAD, "block"): N_(
        "{leader} is on call for {used} sessions at once on {date}, {part}; {limit} is the most: {sessions}."
    ),
    (Rule.PHASED_RETURN, "seats"): N_(
        "{leader} returns gradually, and has more sessions in the week of {since} than agreed ({used}, "
        "at most {limit})."
    ),
    (Goal.RATHER_NOT, "rather_not"): N_("{session}: {leader} ({role}) would rather not serve then."),
    (Goal.CONTRACT, "short"): N_(
        "{leader} is {between} short of the {due} of contract in the week of {since}."
    ),
    (Goal.MENTORING, "no_shadow_seat"): N_("{leader} has no shadow seat in the week of {since}."),
}


def sentence(finding: Finding, programme: Programme) -> str:
    """What was found, as one sentence; who overrode or locked it is said at its end."""
    said = _told(finding, programme)
    plain = _PLAIN.get((finding.rule, finding.code))
    if plain:
        text = _(plain)
    elif isinstance(finding.rule, Rule):
        said["reason"] = reason(
            Reason(rule=finding.rule, code=finding.code, values=finding.values), programme
        )
        text = _("{session}, {leader} ({role}): {reason}.")
    else:
        text = _CHOSEN[finding.rule, finding.code](finding)
    return _excused(text.format(**said), finding)


def open_seat(*, may: int, counts: Mapping[Rule, int]) -> str:
    """Why a seat is open: how many leaders may take it, and how many may not by each rule, most first."""
    against = ", ".join(_("{rule}: {n}").format(rule=terms.rule(rule), n=n) for rule, n in counts.items())
    if may:
        text = ngettext("{n} leader may take it", "{n} leaders may take it", may).format(n=may)
        return _("{text}; others may not ({against})").format(text=text, against=against) if against else text
    return (
        _("nobody may take it ({against})").format(against=against) if against else _("there are no leaders")
    )


def _told(finding: Finding, programme: Programme) -> dict[str, str]:
    values = finding.values
    said = told(values, programme)
    said["other"] = said.get("leader", "")
    said["stray"] = str(values.get("session", ""))
    said["session"] = names.session_name(programme, finding.session) if finding.session else ""
    said["leader"] = names.display_name(programme, finding.leader) if finding.leader else ""
    sessions = values.get("sessions")
    if isinstance(sessions, tuple) and sessions:
        said["first"] = names.session_name(programme, sessions[0])
        said["second"] = names.session_name(programme, sessions[-1])
    part = values.get("part")
    if isinstance(part, int):
        said["part"] = terms.day_part(DayPart(part))
    return said


def _excused(text: str, finding: Finding) -> str:
    match finding.values.get("excuse"):
        case "override":
            return _("{sentence} (overridden)").format(sentence=text)
        case "fixed":
            return _("{sentence} (kept as it is)").format(sentence=text)
        case _:
            return text


def _cannot_run(finding: Finding) -> str:
    if not finding.values["leads"]:
        return _("{session} cannot run: nobody leads it.")
    return _("{session} cannot run: {team} of at least {wanted} leads and co-leads.")


def _open_seat(finding: Finding) -> str:
    missing = _count(finding, "missing")
    return ngettext(
        "{session}: {missing} {role} seat is open.", "{session}: {missing} {role} seats are open.", missing
    )


def _team_need(finding: Finding) -> str:
    if finding.values["missing"] == finding.values["wanted"]:
        return _("{session}: no lead or co-lead holds {qualification}.")
    return ngettext(
        "{session}: {missing} more lead or co-lead should hold {qualification}.",
        "{session}: {missing} more leads or co-leads should hold {qualification}.",
        _count(finding, "missing"),
    )


def _no_backup(finding: Finding) -> str:
    if finding.values["missing"] == finding.values["wanted"]:
        return _("{session}: nobody is on call.")
    missing = _count(finding, "missing")
    return ngettext(
        "{session}: {missing} backup is missing.", "{session}: {missing} backups are missing.", missing
    )


def _count(finding: Finding, key: str) -> int:
    value = finding.values[key]
    return value if isinstance(value, int) else 0


_CHOSEN: Mapping[tuple[Rule | Goal, str], Callable[[Finding], str]] = {
    (Goal.CAN_RUN, "cannot_run"): _cannot_run,
    (Goal.TEAM, "open_seat"): _open_seat,
    (Goal.TEAM, "team_need"): _team_need,
    (Goal.BACKUPS, "no_backup"): _no_backup,
}
