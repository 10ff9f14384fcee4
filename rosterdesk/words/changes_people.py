"""What deeds about leaders and pairs are called."""

from collections.abc import Callable, Mapping
from datetime import date

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import PairKind
from rosterdesk.words import dates, leaders, names
from rosterdesk.words.language import N_, _

Values = Mapping[str, str | int]
Saying = Callable[[Programme, Values], str]
_PAIRS = {
    PairKind.APART: N_("Keep {one} and {other} apart"),
    PairKind.TOGETHER: N_("{one} and {other} together"),
}


def _leader(programme: Programme, values: Values, name: str = "leader") -> str:
    """What the leader is called; one who is not there any more, or not yet again, by what the deed noted."""
    leader = str(values[name])
    if leader not in programme.leaders and "name" in values:
        return str(values["name"])
    return names.display_name(programme, leader)


def _add(programme: Programme, values: Values) -> str:
    return _("Add {leader}").format(leader=_leader(programme, values))


def _change(programme: Programme, values: Values) -> str:
    leader = _leader(programme, values)
    if "field" not in values:
        return _("Change {leader}").format(leader=leader)
    return _("{leader}: {field}").format(leader=leader, field=leaders.field_short(str(values["field"])))


def _end(programme: Programme, values: Values) -> str:
    until = dates.day(date.fromisoformat(str(values["until"])))
    return _("{leader} leaves after {until}").format(leader=_leader(programme, values), until=until)


def _remove(programme: Programme, values: Values) -> str:
    return _("Remove {leader}").format(leader=_leader(programme, values))


def _pair(programme: Programme, values: Values) -> str:
    one, other = (names.display_name(programme, str(values[each])) for each in ("one", "other"))
    return _(_PAIRS[PairKind(str(values["kind"]))]).format(one=one, other=other)


def _unpair(programme: Programme, values: Values) -> str:
    one, other = (names.display_name(programme, str(values[each])) for each in ("one", "other"))
    return _("{one} and {other} are no longer a pair").format(one=one, other=other)


def _spoken(programme: Programme, values: Values) -> str:
    return _("A conversation with {leader}").format(leader=_leader(programme, values))


SAYINGS: Mapping[str, Saying] = {
    "leader_add": _add,
    "leader_change": _change,
    "leader_end": _end,
    "leader_remove": _remove,
    "pair_add": _pair,
    "pair_change": _pair,
    "pair_remove": _unpair,
    "spoken": _spoken,
}
