"""What a checker has to say, as codes and values; `rosterdesk.words` makes the sentences."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from rosterdesk.domain.terms import Goal, Rule, Severity

Value = str | int | date | tuple[str, ...] | None


def no_values() -> Mapping[str, Value]:
    """Nothing to say beyond the code."""
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a leader may not take a seat: the rule, a code that picks the sentence, and its values.

    Values hold ids (leader, session, venue, qualification), dates, counts and minutes, never names.
    """

    rule: Rule
    code: str
    values: Mapping[str, Value] = field(default_factory=no_values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One remark about a roster: which rule or goal, how severe, about which session and leader."""

    rule: Rule | Goal
    severity: Severity
    session: str | None
    leader: str | None
    code: str
    values: Mapping[str, Value] = field(default_factory=no_values)
