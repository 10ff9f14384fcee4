"""The calls that are going on in a window: which seats were lost, who is away, and how it was before."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from rosterdesk.cases import cover_again, cover_round
from rosterdesk.cases.cover_after import Aftermath, aftermath
from rosterdesk.cases.cover_round import Gap
from rosterdesk.domain.changes import ChangeSet
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme
from solver.absence import Absence
from ui.desk import Desk

Edit = Callable[[Programme], ChangeSet]


class Begun:
    """Taken up from the journal, so that calls go on after a restart; all else is in the roster."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._lost: list[Gap] = []
        self.absences: list[Absence] = []
        self._before: Programme | None = None

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Every seat lost, as it stands, soonest first."""
        desk = self._desk
        return cover_round.standing(desk.programme, self._lost, desk.clock())

    @property
    def aftermath(self) -> Aftermath:
        """What is to be printed, and who is to be told, by now."""
        desk = self._desk
        if self._before is None:
            return Aftermath((), (), ())
        away = {each.leader for each in self.absences}
        tell = partial(aftermath, self._before, desk.programme, away=away, now=desk.clock())
        found = tell()
        return tell(into=cover_again.merged(desk.document.store)) if found.doors else found

    def attempt(self, edit: Edit) -> ChangeSet | None:
        """Do an edit of this round; what was there before the first one is what people know."""
        known = self._desk.programme
        changes = self._desk.attempt(edit)
        if changes is not None and self._before is None:
            self._before = known
        return changes

    def remember(self, gaps: Iterable[Gap], absences: Sequence[Absence] = ()) -> None:
        """Add seats that were lost, and absences."""
        self._lost = cover_round.with_more(self._lost, gaps)
        self.absences += [each for each in absences if each not in self.absences]

    def came_back(self, leader: str) -> None:
        """Somebody is there again: they can be told what has changed."""
        self.absences = [each for each in self.absences if each.leader != leader]

    def look_back(self) -> None:
        """Begin anew where all is done, with the calls that were begun in another window or before."""
        if any(gap.open for gap in self.gaps):
            return
        self._lost, self.absences, self._before = [], [], None
        desk = self._desk
        try:
            found = cover_again.begun(desk.document.store, desk.programme, desk.clock())
        except UserError as error:
            desk.tell(error)
            return
        self.remember(found.gaps, found.absences)
        self._before = found.before
