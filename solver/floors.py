"""What no roster can mend: sessions for which there are not enough people who could serve at all."""

from collections.abc import Collection

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Role
from solver.loss import Loss
from solver.problem import able
from solver.tally import Tally, tally


def at_their_floors(loss: Loss, rows: Collection[Row]) -> bool:
    """Whether no roster has a lower `can_run` or `team`, by counting who could serve, whatever else they do.

    Sessions that lost nobody keep the number of their seats, so only the skills of their teams may differ.
    """
    counted = tally(loss.programme, rows, loss.period)
    return not any(_improvable(loss, counted, session) for session in counted.sessions)


def _improvable(loss: Loss, counted: Tally, session: Session) -> bool:
    leads, team = counted.holders(session, Role.LEAD), counted.team(session)
    group = session.group
    could = _Could(loss.programme, session, counted)
    if session.id in loss.affected:
        cannot_run = not leads or len(team) < group.min_team
        if cannot_run and could.take(Role.LEAD) and len(could.team()) >= group.min_team:
            return True
        if len(counted.holders(session, Role.CO_LEAD)) < min(group.co_leads, len(could.take(Role.CO_LEAD))):
            return True
    for need in group.team_needs:
        have = sum(could.holds(leader, need.qualification) for leader in team)
        if have < need.count:
            skilled = sum(could.holds(leader, need.qualification) for leader in could.team())
            if skilled > have:
                return True
    return False


class _Could:
    """Who could serve in a session if they did nothing else; leader ids."""

    def __init__(self, house: Programme, session: Session, counted: Tally) -> None:
        self._house = house
        self._session = session
        self._counted = counted
        self._known: dict[Role, frozenset[str]] = {}

    def take(self, role: Role) -> frozenset[str]:
        if role not in self._known:
            ((_, found),) = able(self._house, self._session, [role])
            self._known[role] = frozenset({*found, *self._counted.holders(self._session, role)})
        return self._known[role]

    def team(self) -> frozenset[str]:
        return self.take(Role.LEAD) | self.take(Role.CO_LEAD)

    def holds(self, leader: str, qualification: str) -> bool:
        return self._house.leaders[leader].holds(qualification, self._session.date)
