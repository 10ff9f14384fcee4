"""The closed lists of the contract: every code that a file, a rule or a goal may name."""

from enum import IntEnum, StrEnum


class LeaderKind(StrEnum):
    """How a leader belongs to the programme."""

    STAFF = "staff"
    VOLUNTEER = "volunteer"
    TRAINEE = "trainee"


class Role(StrEnum):
    """What an assignment is: three kinds of seat, and the backup on call."""

    LEAD = "lead"
    CO_LEAD = "co_lead"
    SHADOW = "shadow"
    BACKUP = "backup"

    @property
    def seated(self) -> bool:
        """A backup is on call, not seated."""
        return self is not Role.BACKUP

    @property
    def leads(self) -> bool:
        """Whether the role counts towards the team: lead or co-lead."""
        return self in (Role.LEAD, Role.CO_LEAD)


class Grade(StrEnum):
    """How gladly a leader would serve at a time; `cannot` is also time without a window."""

    PREFER = "prefer"
    CAN = "can"
    RATHER_NOT = "rather_not"
    CANNOT = "cannot"

    @property
    def rank(self) -> int:
        """0 for the best grade, 3 for `cannot`."""
        return _GRADE_RANK[self]


_GRADE_RANK = {grade: rank for rank, grade in enumerate(Grade)}


class DayPart(IntEnum):
    """The day part of an on-call block, by the start of the session."""

    MORNING = 0
    AFTERNOON = 1
    EVENING = 2


class Weekday(StrEnum):
    """Days of the week in ISO order."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"

    @property
    def number(self) -> int:
        """0 for Monday to 6 for Sunday, as `date.weekday` counts."""
        return _WEEKDAY_NUMBER[self]


_WEEKDAY_NUMBER = {day: number for number, day in enumerate(Weekday)}


class Load(StrEnum):
    """How demanding a group is emotionally."""

    LIGHT = "light"
    HEAVY = "heavy"


class LeaveKind(StrEnum):
    """How a leave is handled; shown nowhere but on the leader's own page."""

    WELLNESS = "wellness"
    HOLIDAY = "holiday"
    OTHER = "other"


class Reply(StrEnum):
    """What a leader answered to an assignment."""

    YES = "yes"
    NO = "no"


class CallAnswer(StrEnum):
    """What came of a telephone call for a seat."""

    YES = "yes"
    NO = "no"
    NO_ANSWER = "no_answer"
    ASKED = "asked"


class Mark(StrEnum):
    """How a leader attended a session."""

    DONE = "done"
    LATE = "late"
    ABSENT = "absent"
    ILL = "ill"


class SessionResult(StrEnum):
    """How a session went as a whole."""

    RAN = "ran"
    SHORT_HANDED = "short_handed"
    CANCELLED = "cancelled"


class SessionState(StrEnum):
    """A dated exception from the schedule of a group."""

    CANCELLED = "cancelled"
    EXTRA = "extra"


class PairKind(StrEnum):
    """Two leaders who must never, or would like to, serve together."""

    APART = "apart"
    TOGETHER = "together"


class LadderStep(StrEnum):
    """What a group does, step by step, when a seat cannot be covered."""

    CO_LEAD_ALONE = "co_lead_alone"
    TELEPHONE = "telephone"
    MERGE = "merge"
    CANCEL = "cancel"


class Rule(StrEnum):
    """The rules, in the order of the contract."""

    SEATS = "seats"
    ACTIVE = "active"
    LEAVE = "leave"
    AVAILABILITY = "availability"
    QUALIFIED = "qualified"
    KIND = "kind"
    ACCESS = "access"
    ONE_PLACE = "one_place"
    LIMITS = "limits"
    REST = "rest"
    DAYS_OFF = "days_off"
    APART = "apart"
    MENTOR = "mentor"
    ON_CALL_LOAD = "on_call_load"
    PHASED_RETURN = "phased_return"
    AUTO_ASSIGN = "auto_assign"


class Goal(StrEnum):
    """The goals, in their default order of importance."""

    CAN_RUN = "can_run"
    TEAM = "team"
    CHANGES = "changes"
    BACKUPS = "backups"
    RATHER_NOT = "rather_not"
    CONTRACT = "contract"
    BUSIEST = "busiest"
    CONTINUITY = "continuity"
    SPREAD = "spread"
    MENTORING = "mentoring"
    PREFERENCES = "preferences"


class Severity(StrEnum):
    """How much a finding matters: a broken rule, a breach somebody chose or an open seat, or a remark."""

    BROKEN = "broken"
    WARNING = "warning"
    NOTE = "note"
