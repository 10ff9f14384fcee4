"""What a coordinator may override, with a reason that is recorded with the row; nothing else, by anyone."""

from collections.abc import Iterable

from rosterdesk.domain.findings import Reason
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Override
from rosterdesk.domain.terms import Rule

ON_CALL = "on call"

STEPPING_UP = (Rule.LIMITS, Rule.REST, Rule.DAYS_OFF)
_ALWAYS = frozenset(
    {
        Rule.AVAILABILITY,
        *STEPPING_UP,
        Rule.APART,
        Rule.MENTOR,
        Rule.ON_CALL_LOAD,
        Rule.PHASED_RETURN,
        Rule.AUTO_ASSIGN,
    }
)
_TIME_BETWEEN = frozenset({"gap", "travel"})


def stepping_up(reasons: Iterable[Reason]) -> Override:
    """What the row of a backup who steps up carries: the agreements it goes beyond, or that it could."""
    broken = {reason.rule for reason in reasons}
    return Override(
        rules=tuple(rule for rule in STEPPING_UP if rule in broken) or STEPPING_UP, reason=ON_CALL
    )


def overridable(programme: Programme, reason: Reason) -> bool:
    """Whether the coordinator may have the row in spite of this reason."""
    if reason.rule is Rule.ONE_PLACE:
        return reason.code in _TIME_BETWEEN
    if reason.rule is Rule.QUALIFIED:
        return not any(_is_safety(programme, lacking) for lacking in _lacking(reason))
    return reason.rule in _ALWAYS


def _lacking(reason: Reason) -> tuple[str, ...]:
    found = reason.values["qualifications"]
    assert isinstance(found, tuple)
    return found


def _is_safety(programme: Programme, qualification: str) -> bool:
    known = programme.qualifications.get(qualification)
    return known is not None and known.safety
