"""The paper that an absence makes wrong or necessary, shown on the page Sheets ready to print."""

from dataclasses import replace

from rosterdesk.cases import printing
from rosterdesk.cases.cover_after import Door
from rosterdesk.cases.printing import Order, Privacy, Sheet
from rosterdesk.domain.times import Period
from ui.cover.begun import Begun
from ui.desk import Desk


class WantedSheets:
    """The sheet of changes, the slips of those concerned, and notices for doors."""

    def __init__(self, desk: Desk, begun: Begun) -> None:
        self._desk = desk
        self._begun = begun

    def paper(self) -> None:
        """What differs from the published sheets, and with it a slip for each person concerned."""
        changes, slips = self._changes(), self._slips()
        if changes is not None:
            self._desk.sheet_wanted.emit(replace(changes, then=slips))
        elif slips is not None:
            self._desk.sheet_wanted.emit(slips)

    def door(self, door: object) -> None:
        """A notice about one session that is not held as people know it."""
        assert isinstance(door, Door)
        week = Period(self._desk.programme.week_start(door.day), 1)
        order = printing.usual(self._desk.programme, Sheet.DOOR, week, session=door.session, into=door.into)
        self._desk.sheet_wanted.emit(order)

    def _changes(self) -> Order | None:
        versions = self._begun.aftermath.versions
        if not versions:
            return None
        return printing.usual(self._desk.programme, Sheet.CHANGES, self._weeks() or versions[0].period)

    def _slips(self) -> Order | None:
        told, weeks = self._begun.aftermath.told, self._weeks()
        if weeks is None or not told:
            return None
        leaders = tuple(each.leader for each in told)
        return printing.usual(self._desk.programme, Sheet.SLIP, weeks, privacy=Privacy.TEAM, leaders=leaders)

    def _weeks(self) -> Period | None:
        days = self._begun.aftermath.period_days
        if days is None:
            return None
        first, last = (self._desk.programme.week_start(day) for day in days)
        return Period(first, (last - first).days // 7 + 1)
