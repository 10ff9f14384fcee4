"""The tables that come in and go out, described; in the order in which one may need another."""

from rosterdesk.domain.terms import (
    Grade,
    LadderStep,
    LeaderKind,
    LeaveKind,
    Load,
    PairKind,
    SessionState,
    Weekday,
)
from rosterdesk.exchange.tables.choices import Choice, Known, Language
from rosterdesk.exchange.tables.columns import Column, Path, Table
from rosterdesk.exchange.tables.kinds import Clock, Day, Flag, Kind, Moment, Money, Text, Whole
from rosterdesk.exchange.tables.lists import Counted, Reference, Several
from rosterdesk.words import terms

ROSTER = "roster"  # only goes out: it is made by building, and told at a level of privacy
_TEXT, _WHOLE, _FLAG, _DAY, _CLOCK, _MOMENT = Text(), Whole(), Flag(), Day(), Clock(), Moment()
_LANGUAGES, _SKILLS = Several(Language()), Several(Reference("qualifications"))
_FEATURES = Several(Known(tuple(terms.FEATURES), terms.feature))


def _plain(
    code: str, kind: Kind, default: object = None, *, path: Path = (), private: bool = False
) -> Column:
    return Column(code=code, kind=kind, path=path or (code,), default=default, private=private)


def _wanted(code: str, kind: Kind, otherwise: object = None, path: Path = ()) -> Column:
    return Column(code=code, kind=kind, path=path or (code,), required=True, otherwise=otherwise)


def _owner(code: str, to: str) -> tuple[Column, Column]:
    """The column that says in whose entry a row stands, and their name beside it."""
    return Column(code=code, kind=Reference(to), required=True), _called(code, to)


def _called(code: str, to: str) -> Column:
    return Column(code=f"{code}_name", kind=Reference(to), names=code)


def _limit(code: str) -> Column:
    return _plain(code, _WHOLE, path=("limits", code))


_ID, _NAME = Column(code="id", kind=_TEXT, path=("id",)), _wanted("name", _TEXT)
_FROM, _UNTIL = _plain("from", _DAY), _plain("until", _DAY)

_QUALIFICATIONS = Table(
    name="qualifications",
    entries="qualifications",
    columns=(_ID, _NAME, _plain("valid_months", _WHOLE), _plain("safety", _FLAG, False)),
)
_VENUES = Table(
    name="venues",
    entries="venues",
    columns=(
        _ID,
        _NAME,
        _plain("address", _TEXT),
        _plain("features", _FEATURES),
        _plain("travel_minutes", Counted("venues")),
    ),
)
_LEADERS = Table(
    name="leaders",
    entries="leaders",
    columns=(
        _ID,
        _NAME,
        _plain("display_name", _TEXT),
        _wanted("kind", Choice(LeaderKind, terms.leader_kind), LeaderKind.VOLUNTEER.value),
        _plain("phone", _TEXT, private=True),
        _plain("email", _TEXT, private=True),
        _plain("share_phone", _FLAG, False),
        _plain("languages", _LANGUAGES),
        _plain("needs", _FEATURES, private=True),
        _limit("sessions_per_day"),
        _limit("sessions_per_week"),
        _limit("sessions_per_4_weeks"),
        _limit("minutes_per_week"),
        _limit("heavy_per_week"),
        _limit("on_call_per_week"),
        _plain("contract_minutes_per_week", _WHOLE, private=True),
        _plain("hourly_rate", Money(), private=True),
        _plain("mentor", Reference("leaders")),
        _FROM,
        _UNTIL,
        _plain("auto_assign", _FLAG, True),
    ),
)
_HELD = Table(
    name="qualifications_held",
    entries="leaders",
    inside="qualifications",
    matching=("qualification", "from"),
    columns=(
        *_owner("leader", "leaders"),
        _wanted("qualification", Reference("qualifications"), path=("id",)),
        _FROM,
        _UNTIL,
    ),
)
_AVAILABILITY = Table(
    name="availability",
    entries="leaders",
    inside="availability",
    matching=("day", "start", "end", "from", "until", "every", "nth"),
    columns=(
        *_owner("leader", "leaders"),
        _wanted("day", Choice(Weekday, terms.weekday)),
        _wanted("start", _CLOCK),
        _wanted("end", _CLOCK),
        _wanted("grade", Choice(Grade, terms.grade, leaving_out=(Grade.CANNOT,))),
        _FROM,
        _UNTIL,
        _plain("every", _WHOLE, 1),
        _plain("nth", Several(_WHOLE)),
    ),
)
_EXCEPTIONS = Table(
    name="exceptions",
    entries="leaders",
    inside="exceptions",
    matching=("date", "start", "end"),
    private=True,
    columns=(
        *_owner("leader", "leaders"),
        _wanted("date", _DAY),
        _plain("start", _CLOCK),
        _plain("end", _CLOCK),
        _wanted("grade", Choice(Grade, terms.grade)),
    ),
)
_LEAVE = Table(
    name="leave",
    entries="leaders",
    inside="leave",
    matching=("from",),
    private=True,
    columns=(
        *_owner("leader", "leaders"),
        _wanted("from", _DAY),
        _UNTIL,
        _plain("kind", Choice(LeaveKind, terms.leave_kind)),
        _plain("return_weeks", _WHOLE, path=("phased_return", "weeks")),
        _plain("return_sessions_per_week", _WHOLE, 0, path=("phased_return", "sessions_per_week")),
    ),
)
_PAIRS = Table(
    name="pairs",
    entries="pairs",
    matching=("kind", "leader", "other"),
    turned=True,
    private=True,
    columns=(
        _wanted("kind", Choice(PairKind, terms.pair_kind)),
        _wanted("leader", Reference("leaders"), path=("leaders", 0)),
        _called("leader", "leaders"),
        _wanted("other", Reference("leaders"), path=("leaders", 1)),
        _called("other", "leaders"),
    ),
)
_GROUPS = Table(
    name="groups",
    entries="groups",
    columns=(
        _ID,
        _NAME,
        _plain("kind", Known(tuple(terms.GROUP_KINDS), terms.group_kind)),
        _plain("venue", Reference("venues")),
        _plain("setup_minutes", _WHOLE, 0),
        _plain("tidy_minutes", _WHOLE, 0),
        _plain("load", Choice(Load, terms.load), Load.LIGHT.value),
        _plain("priority", _WHOLE, 1),
        _plain("min_team", _WHOLE, 1),
        _plain("lead_qualifications", _SKILLS, path=("lead", "qualifications")),
        _plain("lead_languages", _LANGUAGES, path=("lead", "languages")),
        _plain("co_leads", _WHOLE, 0, path=("co_lead", "count")),
        _plain("co_lead_qualifications", _SKILLS, path=("co_lead", "qualifications")),
        _plain("co_lead_languages", _LANGUAGES, path=("co_lead", "languages")),
        _plain("shadows", _WHOLE, 0, path=("shadow", "count")),
        _plain("team_needs", Counted("qualifications", ("qualification", "count"), 1)),
        _plain("backups", _WHOLE, 0),
        _plain("regulars", Several(Reference("leaders"))),
        _plain("ladder", Several(Choice(LadderStep, terms.ladder_step))),
    ),
)
_MEETINGS = Table(
    name="meetings",
    entries="groups",
    inside="meetings",
    matching=("rrule", "start", "from"),
    columns=(
        *_owner("group", "groups"),
        _wanted("rrule", _TEXT),
        _wanted("start", _CLOCK),
        _wanted("minutes", _WHOLE),
        _wanted("from", _DAY),
        _UNTIL,
    ),
)
_SESSIONS = Table(
    name="sessions",
    entries="sessions",
    matching=("group", "start"),
    columns=(
        _wanted("group", Reference("groups")),
        _called("group", "groups"),
        _wanted("start", _MOMENT),
        _plain("state", Choice(SessionState, terms.session_state)),
        _plain("moved_to", _MOMENT),
        _plain("venue", Reference("venues")),
        _plain("minutes", _WHOLE),
        _plain("note", _TEXT, private=True),
        _plain("remote", _FLAG, False),
    ),
)
_CLOSURES = Table(
    name="closures",
    entries="closures",
    matching=("date",),
    columns=(_wanted("date", _DAY), _plain("reason", _TEXT)),
)
TABLES = (
    _QUALIFICATIONS,
    _VENUES,
    _LEADERS,
    _HELD,
    _AVAILABILITY,
    _EXCEPTIONS,
    _LEAVE,
    _PAIRS,
    _GROUPS,
    _MEETINGS,
    _SESSIONS,
    _CLOSURES,
)
NAMES = (*(table.name for table in TABLES), ROSTER)


def of(name: str) -> Table:
    """The table of that name; KeyError where it does not come in."""
    return {table.name: table for table in TABLES}[name]
