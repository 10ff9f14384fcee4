"""The words of the product for every code of the contract."""

from functools import lru_cache

from babel import Locale, UnknownLocaleError

from rosterdesk.domain.terms import (
    DayPart,
    Grade,
    LadderStep,
    LeaderKind,
    LeaveKind,
    Load,
    Mark,
    PairKind,
    Reply,
    Role,
    Rule,
    SessionResult,
    SessionState,
    Severity,
    Weekday,
)
from rosterdesk.words.language import N_, _, language, ngettext

_ROLES = {
    Role.LEAD: N_("lead"),
    Role.CO_LEAD: N_("co-lead"),
    Role.SHADOW: N_("shadow"),
    Role.BACKUP: N_("backup"),
}
_NEEDED = {
    Role.LEAD: N_("Lead needed"),
    Role.CO_LEAD: N_("Co-lead needed"),
    Role.SHADOW: N_("Shadow seat free"),
    Role.BACKUP: N_("Backup needed"),
}
_KINDS = {
    LeaderKind.STAFF: N_("staff"),
    LeaderKind.VOLUNTEER: N_("volunteer"),
    LeaderKind.TRAINEE: N_("trainee"),
}
_GRADES = {
    Grade.PREFER: N_("prefer"),
    Grade.CAN: N_("can"),
    Grade.RATHER_NOT: N_("rather not"),
    Grade.CANNOT: N_("cannot"),
}
_DAY_PARTS = {
    DayPart.MORNING: N_("morning"),
    DayPart.AFTERNOON: N_("afternoon"),
    DayPart.EVENING: N_("evening"),
}
_LOADS = {Load.LIGHT: N_("light"), Load.HEAVY: N_("heavy")}
_LEAVES = {
    LeaveKind.WELLNESS: N_("wellness"),
    LeaveKind.HOLIDAY: N_("holiday"),
    LeaveKind.OTHER: N_("other leave"),
}
_REPLIES = {Reply.YES: N_("said yes"), Reply.NO: N_("said no")}
_STATES = {SessionState.CANCELLED: N_("cancelled"), SessionState.EXTRA: N_("extra session")}
_MARKS = {
    Mark.DONE: N_("was there"),
    Mark.LATE: N_("came late"),
    Mark.ABSENT: N_("did not come"),
    Mark.ILL: N_("was ill"),
}
_RESULTS = {
    SessionResult.RAN: N_("it ran"),
    SessionResult.SHORT_HANDED: N_("it ran short-handed"),
    SessionResult.CANCELLED: N_("it was cancelled"),
}
_PAIRS = {PairKind.APART: N_("apart"), PairKind.TOGETHER: N_("together")}
_LADDER = {
    LadderStep.CO_LEAD_ALONE: N_("the co-lead leads alone"),
    LadderStep.TELEPHONE: N_("by telephone"),
    LadderStep.MERGE: N_("together with another group"),
    LadderStep.CANCEL: N_("cancel"),
}
_SEVERITIES = {
    Severity.BROKEN: N_("broken rule"),
    Severity.WARNING: N_("warning"),
    Severity.NOTE: N_("note"),
}
_RULES = {
    Rule.SEATS: N_("seats"),
    Rule.ACTIVE: N_("time with the programme"),
    Rule.LEAVE: N_("away"),
    Rule.AVAILABILITY: N_("availability"),
    Rule.QUALIFIED: N_("qualifications and languages"),
    Rule.KIND: N_("kind of leader"),
    Rule.ACCESS: N_("access needs"),
    Rule.ONE_PLACE: N_("one place at a time"),
    Rule.LIMITS: N_("agreed limits"),
    Rule.REST: N_("rest between days"),
    Rule.DAYS_OFF: N_("days off"),
    Rule.APART: N_("kept apart"),
    Rule.MENTOR: N_("mentor beside a trainee"),
    Rule.ON_CALL_LOAD: N_("sessions backed at once"),
    Rule.PHASED_RETURN: N_("phased return"),
    Rule.AUTO_ASSIGN: N_("assigned by the coordinator only"),
}
_WEEKDAYS = {
    Weekday.MON: N_("Monday"),
    Weekday.TUE: N_("Tuesday"),
    Weekday.WED: N_("Wednesday"),
    Weekday.THU: N_("Thursday"),
    Weekday.FRI: N_("Friday"),
    Weekday.SAT: N_("Saturday"),
    Weekday.SUN: N_("Sunday"),
}
FEATURES = {
    "step_free": N_("step-free"),
    "hearing_loop": N_("hearing loop"),
    "parking": N_("parking"),
    "childcare": N_("childcare"),
    "transit": N_("near public transport"),
}
GROUP_KINDS = {
    "support": N_("support"),
    "drop_in": N_("drop-in"),
    "telephone": N_("telephone"),
    "warm_line": N_("warm line"),
    "wellness": N_("wellness group"),
    "recreation": N_("recreation"),
    "social": N_("social"),
    "board": N_("board meeting"),
    "outing": N_("outing"),
    "crafts": N_("crafts"),
    "newcomer": N_("newcomers"),
}


def role(code: Role) -> str:
    """`lead`, `co-lead`, `shadow`, `backup`."""
    return _(_ROLES[code])


def needed(code: Role) -> str:
    """What an open seat says: `Lead needed`."""
    return _(_NEEDED[code])


def leader_kind(code: LeaderKind) -> str:
    """`staff`, `volunteer`, `trainee`."""
    return _(_KINDS[code])


def grade(code: Grade) -> str:
    """`prefer`, `can`, `rather not`, `cannot`."""
    return _(_GRADES[code])


def day_part(code: DayPart) -> str:
    """`morning`, `afternoon`, `evening`."""
    return _(_DAY_PARTS[code])


def load(code: Load) -> str:
    """`light`, `heavy`."""
    return _(_LOADS[code])


def leave_kind(code: LeaveKind) -> str:
    """How a leave is handled; for the leader's own page only."""
    return _(_LEAVES[code])


def reply(code: Reply) -> str:
    """What a leader answered."""
    return _(_REPLIES[code])


def session_state(code: SessionState) -> str:
    """`cancelled`, `extra session`."""
    return _(_STATES[code])


def mark(code: Mark) -> str:
    """How a leader attended a session."""
    return _(_MARKS[code])


def session_result(code: SessionResult) -> str:
    """How a session went as a whole."""
    return _(_RESULTS[code])


def pair_kind(code: PairKind) -> str:
    """`apart`, `together`."""
    return _(_PAIRS[code])


def ladder_step(code: LadderStep) -> str:
    """What a group does when a seat cannot be covered."""
    return _(_LADDER[code])


def severity(code: Severity) -> str:
    """`broken rule`, `warning`, `note`."""
    return _(_SEVERITIES[code])


def rule(code: Rule) -> str:
    """The short name of a rule."""
    return _(_RULES[code])


def weekday(code: Weekday) -> str:
    """`Monday`; lower case in French."""
    return _(_WEEKDAYS[code])


def feature(text: str) -> str:
    """A venue's feature or an access need; free text is said as it stands."""
    return _said(FEATURES, text)


def group_kind(text: str) -> str:
    """The kind of a group; free text is said as it stands."""
    return _said(GROUP_KINDS, text)


def language_name(tag: str) -> str:
    """A language by its BCP 47 tag: `French`, `français`; the tag itself where nobody knows it."""
    return _language_in(language(), tag)


def leaders(count: int) -> str:
    """So many leaders."""
    return ngettext("{n} leader", "{n} leaders", count).format(n=count)


def sessions(count: int) -> str:
    """So many sessions."""
    return ngettext("{n} session", "{n} sessions", count).format(n=count)


@lru_cache(maxsize=1024)  # tags come from programmes, too
def _language_in(spoken: str, tag: str) -> str:
    try:
        name = Locale.parse(tag, sep="-").get_display_name(spoken)
    except (UnknownLocaleError, ValueError):
        name = None
    return name or tag


def _said(known: dict[str, str], text: str) -> str:
    return _(known[text]) if text in known else text.replace("_", " ")
