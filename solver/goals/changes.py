"""`changes`: what people hold in their hands and would no longer be so."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Role
from solver.linear import Linear
from solver.model import Model
from solver.possible import still_possible
from solver.tally import Tally

WEIGHTS: Mapping[Role, int] = MappingProxyType(
    {Role.LEAD: 3, Role.CO_LEAD: 2, Role.SHADOW: 1, Role.BACKUP: 1}
)


def published(programme: Programme, sessions: Iterable[Session]) -> Iterator[Row]:
    """The rows of the latest version that covers each session's date, where they are still possible."""
    indexed: dict[int, dict[str, set[Row]]] = {}
    for session in sessions:
        version = programme.published(session.date)
        if version is not None:
            if version.number not in indexed:
                indexed[version.number] = _by_session(version.rows)
            rows = indexed[version.number].get(session.id, ())
            yield from sorted(row for row in rows if still_possible(programme, session, row))


def _by_session(rows: Iterable[Row]) -> dict[str, set[Row]]:
    found = defaultdict[str, set[Row]](set)
    for row in rows:
        found[row.session].add(row)
    return found


def measure(tally: Tally) -> int:
    """Σ lead 3, co-lead 2, shadow 1, backup 1 over published rows that are possible but not kept."""
    kept = tally.rows
    return sum(WEIGHTS[row.role] for row in published(tally.programme, tally.sessions) if row not in kept)


def express(model: Model) -> Linear:
    """The same of the roster to be found."""
    total = Linear()
    for row in published(model.programme, model.sessions):
        total.add(-model.literal(row) - 1, WEIGHTS[row.role])
    return total
