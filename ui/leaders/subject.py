"""The person whose page is open, and the one way in which its fields write."""

from collections.abc import Callable
from datetime import date
from typing import Any

from rosterdesk.domain.changes import ChangeSet
from rosterdesk.domain.edits import people
from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from ui.desk import Desk


class Subject:
    """One leader at a time, by id; the parts of the page share it."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.id = ""

    @property
    def programme(self) -> Programme:
        """The programme as it stands."""
        return self.desk.programme

    @property
    def leader(self) -> Leader | None:
        """The leader as they stand; None once they are gone."""
        return self.programme.leaders.get(self.id)

    @property
    def today(self) -> date:
        """The date on the programme's own clock."""
        return self.desk.today

    def write(self, edit: Callable[[Programme, str], ChangeSet]) -> bool:
        """Do an edit on the leader; False where it was refused, which the window has told by then."""
        leader = self.id
        return self.desk.attempt(lambda programme: edit(programme, leader)) is not None

    def change(self, **values: Any) -> bool:
        """Fields take other values."""
        return self.write(lambda programme, leader: people.change(programme, leader, **values))

    def exchange(self, before: people.Item | None, after: people.Item | None) -> bool:
        """An entry of one of the lists takes another's place."""
        return self.write(
            lambda programme, leader: people.exchange(programme, leader, before=before, after=after)
        )
