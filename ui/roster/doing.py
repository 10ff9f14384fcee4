"""Carrying out what a hand or a key meant: done at once, with a reason, or refused in one sentence."""

from PySide6.QtCore import QObject, Signal

from rosterdesk.cases import agreeing, seating
from rosterdesk.cases.seating import Intent, Kind, Verdict
from rosterdesk.domain.edits import seats
from rosterdesk.domain.roster import Override, Row
from rosterdesk.words import agreements as agreement_words
from rosterdesk.words import board as words
from rosterdesk.words import inspector as inspector_words
from rosterdesk.words import names, overriding
from solver.agreements import Agreement
from solver.overrides import overridable
from ui.desk import Desk
from ui.notices import Notices
from ui.views import Pick


class Doer(QObject):
    """Judges an intent, then does it, asks for a reason (`reason_wanted`), or says why not."""

    reason_wanted = Signal(object)  # the Intent that may be done with a reason

    def __init__(self, desk: Desk, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._notices = desk, notices

    def seating(self, pick: Pick, leader: str) -> Intent | None:
        """What it means to put a leader into the selected seat; None where no seat is selected."""
        if pick.role is None:
            return None
        return seating.seat(self._desk.judge, pick.session, pick.role, leader, instead_of=pick.row)

    def moving(self, row: Row, target: Pick) -> Intent | None:
        """What it means to let go of somebody over a seat; None where it is theirs already."""
        if target.role is None or target.leader == row.leader:
            return None
        return seating.move(self._desk.judge, row, target.session, target.role, onto=target.row)

    def seat(self, pick: Pick, leader: str) -> None:
        """Put a leader into the selected seat."""
        self.carry_out(self.seating(pick, leader))

    def swap(self, one: Row, other: Row) -> None:
        """Let two leaders change places, as they have agreed."""
        self.carry_out(seating.swap(self._desk.judge, one, other, agreed=True))

    def agree(self, plan: Agreement) -> None:
        """Do what people have agreed to, with it as the reason where rules are overridden."""
        desk, taken = self._desk, plan.added[0]
        if desk.proposal is not None:
            self._notices.advise(words.proposal_first())
            return

        def said(row: Row) -> str:
            return agreement_words.reason(plan, row, desk.programme)

        if desk.attempt(lambda programme: agreeing.agreed(programme, plan, reason=said)):
            desk.select(Pick(taken.session, taken.role, taken.leader))

    def clear(self, row: Row) -> None:
        """Open a seat again."""
        self._desk.attempt(lambda programme: seats.clear(programme, row))

    def set_locked(self, row: Row, *, locked: bool) -> None:
        """Have builds leave the seat as it is, or not."""
        self._desk.attempt(lambda programme: seats.set_locked(programme, [row], locked=locked))

    def carry_out(self, intent: Intent | None) -> None:
        """Do it, ask for a reason, or say why not."""
        if intent is None:
            return
        if self._desk.proposal is not None:
            self._notices.advise(words.proposal_first())
            return
        if intent.verdict is Verdict.MAY:
            self.do(intent, None)
        elif intent.verdict is Verdict.OVERRIDE:
            self._notices.go_on()
            self.reason_wanted.emit(intent)
        else:
            self._notices.advise(self.refusal(intent))

    def do(self, intent: Intent, reason: str | None) -> None:
        """Do it, with the coordinator's reason where rules are overridden."""
        override = Override(rules=intent.rules, reason=reason) if reason else None
        if self._desk.attempt(lambda programme: intent.edit(programme, override)):
            self._desk.select(Pick(intent.session, intent.role, intent.leader))

    def refusal(self, intent: Intent) -> str:
        """Why not, in one sentence."""
        programme = self._desk.programme
        against = [(intent.leader, intent.reasons), (intent.other or "", intent.return_reasons)]
        told = [
            words.refused(
                names.display_name(programme, leader), [inspector_words.sentence(reasons, programme)]
            )
            for leader, reasons in against
            if reasons
        ]
        last = [
            each for each in (*intent.reasons, *intent.return_reasons) if not overridable(programme, each)
        ]
        told += [overriding.final(last, programme)] if last else []
        return " ".join(told) or words.own_seat()

    def preview(self, intent: Intent) -> str:
        """What letting go would do, in a few words."""
        programme = self._desk.programme
        name = names.display_name(programme, intent.leader)
        if intent.verdict is not Verdict.MAY:
            said = inspector_words.sentence(intent.reasons, programme)
            return words.drop_override(said) if intent.verdict is Verdict.OVERRIDE else said
        other = names.display_name(programme, intent.other) if intent.other else ""
        if intent.kind is Kind.SWAP:
            return words.drop_swap(name, other)
        return words.drop_replace(name, other) if other else words.drop_move(name, intent.role)
