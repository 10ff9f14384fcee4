"""What the panel does: each step is one edit that can be undone, and is said with Undo beside it."""

from rosterdesk.cases import cover_back, cover_round, easing, granting
from rosterdesk.cases.cover_back import Homecoming
from rosterdesk.cases.cover_ladder import Rung, climbing
from rosterdesk.cases.cover_round import Departure, Gap
from rosterdesk.cases.granting import Price, Request
from rosterdesk.domain.changes import ChangeSet
from rosterdesk.domain.programme import Programme
from rosterdesk.words import changes as change_words
from solver.mended import Repair
from ui.actions import Command
from ui.cover.begun import Begun, Edit
from ui.cover.calls import Call
from ui.pages import Frame


class Deeds:
    """Every method gives whether it was done; a UserError has been told by then, and nothing is written."""

    def __init__(self, frame: Frame, begun: Begun) -> None:
        self._frame = frame
        self._desk = frame.desk
        self._begun = begun

    def leave(self, gone: Departure) -> bool:
        """Somebody is away, and their seats are open."""
        return self._absent(gone, lambda programme: cover_round.leaving(programme, gone))

    def grant(self, price: Price) -> bool:
        """A request for leave is granted, with the changes that it takes."""
        now = self._desk.clock()
        gone = granting.departure(price.request, now)
        return self._absent(gone, lambda programme: granting.granting(programme, price, now=now))

    def grant_open(self, request: Request) -> bool:
        """A request for leave is granted, and its seats are open."""
        now = self._desk.clock()
        gone = granting.departure(request, now)
        return self._absent(gone, lambda programme: granting.granting_open(programme, request, now=now))

    def take(self, gap: Gap, call: Call) -> bool:
        """Somebody said yes, or the two of a chain did."""
        judge, chain, now = self._desk.judge, call.chain, self._desk.clock()

        def edit(programme: Programme) -> ChangeSet:
            if chain is not None:
                return cover_round.linking(judge, gap, chain, now=now)
            return cover_round.taking(judge, gap, call.leader, now=now)

        before = self._desk.programme
        changes = self._begun.attempt(edit)
        if changes is not None:
            self._begun.remember(cover_round.freed(before, changes))
        return self._said(changes)

    def climb(self, gap: Gap, rung: Rung, host: str | None) -> bool:
        """The group's next step where nobody comes."""
        judge, now = self._desk.judge, self._desk.clock()
        return self._do(lambda _: climbing(judge, gap, rung, host=host, now=now))

    def keep(self, repair: Repair) -> bool:
        """A repair is taken over."""
        return self._do(lambda programme: cover_round.keeping(programme, repair))

    def come_back(self, home: Homecoming) -> bool:
        """Somebody is there again."""
        programme, now = self._desk.programme, self._desk.clock()
        rows = cover_back.beyond(programme, home, now)
        lost, hours = cover_round.gaps(programme, rows), easing.as_absences(programme, rows)
        done = self._do(lambda programme: cover_back.returning(programme, home, now))
        if done:
            self._begun.came_back(home.leader)
            self._begun.remember(lost, hours)
        return done

    def theirs(self, home: Homecoming | None) -> tuple[Gap, ...]:
        """What somebody who is back held before, and could have again."""
        if home is None:
            return ()
        desk = self._desk
        return cover_back.held_before(
            desk.document.store, desk.programme, home.leader, since=home.back, now=desk.clock()
        )

    def give_back(self, gap: Gap) -> bool:
        """A seat is theirs again."""
        judge = self._desk.judge
        return self._do(lambda _: cover_back.giving_back(judge, gap))

    def give_all_back(self, home: Homecoming | None) -> bool:
        """All seats that may be are theirs again."""
        gaps = self.theirs(home)
        return self._do(lambda programme: cover_back.giving_all(programme, gaps))

    def _absent(self, gone: Departure, edit: Edit) -> bool:
        lost = cover_round.gaps(self._desk.programme, gone.lost)
        done = self._do(edit)
        if done:
            self._begun.remember(lost, (*gone.absences, *gone.eased))
        return done

    def _do(self, edit: Edit) -> bool:
        return self._said(self._begun.attempt(edit))

    def _said(self, changes: ChangeSet | None) -> bool:
        """Say what was done, with Undo beside it."""
        if changes is None:
            return False
        said = change_words.sentence(self._desk.programme, changes.label)
        self._frame.notices.say(said, self._frame.actions[Command.UNDO])
        return True
