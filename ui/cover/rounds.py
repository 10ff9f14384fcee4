"""The calls: the seats to cover, everybody for the one at hand, and the keys that say what was answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rosterdesk.cases.cover_after import Aftermath
from rosterdesk.cases.cover_ladder import rungs
from rosterdesk.cases.cover_round import Gap
from rosterdesk.domain.edits import cover
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import CallAnswer
from rosterdesk.words import dates, telling
from rosterdesk.words import someone_away as words
from solver.judge import Judge
from ui.cover import calls
from ui.cover.calls import Call, Round
from ui.cover.card import CallCard
from ui.cover.gaps import GapList
from ui.cover.ladder import LadderView
from ui.cover.listing import CallList
from ui.desk import Desk
from ui.hairline import Hairline
from ui.look import Icon, Space
from ui.newest import Newest
from ui.parts.buttons import ButtonKind, button, icon_button
from ui.parts.flow import FlowLayout
from ui.parts.text import Voice, label

AT_ONCE = 60  # leaders who are judged in the turn in which a seat is taken in hand
ANSWERS = {
    Qt.Key.Key_N: CallAnswer.NO,
    Qt.Key.Key_A: CallAnswer.NO_ANSWER,
    Qt.Key.Key_S: CallAnswer.ASKED,
}


class CallsView(QWidget):
    """`taken` brings a Gap and a Call that said yes; `repair_wanted` and `done` are the ways on."""

    taken = Signal(object, object)
    climbed = Signal(object, object, object)  # a Gap, the Rung to take for it, and a session or None
    repair_wanted = Signal()
    print_wanted = Signal()  # the sheet of changes
    tell_wanted = Signal()
    another_wanted = Signal()
    done = Signal()
    copied = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._gaps: tuple[Gap, ...] = ()
        self._round = Round((), ())
        self._chains: tuple[Call, ...] = ()
        self._unfolded = False
        self._shown: Row | None = None
        self.progress = label("", Voice.STRONG, wrap=True)
        self.gaps = GapList()
        self.heading = label("", Voice.STRONG, wrap=True)
        self.said = label("", Voice.MUTED, wrap=True)
        self.ladder = LadderView()
        self.list = CallList("")
        self.card = CallCard()
        self.repair_button = button(words.button("repair"), Icon.REPAIR)
        self.repair_button.setToolTip(words.button_tip("repair"))
        self.done_button = button(words.button("done"), Icon.CHECK, kind=ButtonKind.PRIMARY)
        self.outdated = label("", Voice.MUTED, wrap=True)
        self.print_button = button(words.button("print"), Icon.PRINT)
        self.print_button.setToolTip(words.button_tip("print"))
        self.tell_button = button(words.button("tell"))
        self.tell_button.setToolTip(words.button_tip("tell"))
        self.another_button = icon_button(
            Icon.PERSON_ADD, words.button("another"), tip=words.button_tip("another")
        )
        self._ways = {
            Qt.Key.Key_R: self.repair_button,
            Qt.Key.Key_T: self.tell_button,
            Qt.Key.Key_P: self.print_button,
        }
        self._linking = Newest(self)
        self._ranking = Newest(self)
        self._listen()
        self._lay_out()
        self.setFocusProxy(self.list)

    @property
    def gap(self) -> Gap | None:
        """The seat at hand."""
        return self.gaps.chosen

    def show_gaps(self, gaps: Sequence[Gap], found: Aftermath) -> None:
        """Show the gaps as they stand; the one at hand stays so while it is open, else the next open one."""
        before = self.gap
        self._gaps = tuple(gaps)
        open_ = [each for each in gaps if each.open]
        stays = next((each for each in open_ if before and each.row == before.row), None)
        chosen = stays or next(iter(open_), None) or (gaps[0] if gaps else None)
        with QSignalBlocker(self.gaps), QSignalBlocker(self.gaps.selectionModel()):
            self.gaps.show_gaps(self._desk.programme, gaps, chosen, self._desk.clock())
        self.progress.setText(words.progress(len(open_), len(gaps)))
        self.repair_button.setVisible(bool(open_))
        self.done_button.setVisible(not open_)
        self.setFocusProxy(self.list if open_ else self.done_button)
        self._name_sheets(found, covered=not open_)
        if stays is None or before is None or stays.row != before.row:
            self._unfolded = False
        self._show_round()

    def _name_sheets(self, found: Aftermath, *, covered: bool) -> None:
        """Once all is covered, say which sheets are wrong now."""
        numbers = [dates.number(each.number) for each in found.versions]
        self.outdated.setText(telling.outdated(numbers))
        for each in (self.outdated, self.print_button):
            each.setVisible(covered and bool(numbers))
        self.tell_button.setVisible(bool(found.told or found.doors))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the letters of the ways on from any button too."""
        key = Qt.Key(event.key())
        if key in self._ways and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._on_key(key)
        else:
            super().keyPressEvent(event)

    def _listen(self) -> None:
        self.gaps.selectionModel().currentChanged.connect(self._on_gap)
        self.list.followed.connect(self._on_call)
        self.list.answered.connect(self._on_key)
        self.list.moved.connect(self._step)
        self.gaps.answered.connect(self._on_key)
        self.gaps.went_in.connect(lambda: self.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self.list.clicked.connect(self._on_click)
        self.card.yes.connect(self._yes)
        self.card.no.connect(partial(self._note, CallAnswer.NO))
        self.card.no_answer.connect(partial(self._note, CallAnswer.NO_ANSWER))
        self.card.asked.connect(partial(self._note, CallAnswer.ASKED))
        self.card.copied.connect(self.copied)
        self.ladder.climbed.connect(self._climb)
        self.repair_button.clicked.connect(self.repair_wanted)
        self.done_button.clicked.connect(self.done)
        self.print_button.clicked.connect(self.print_wanted)
        self.tell_button.clicked.connect(self.tell_wanted)
        self.another_button.clicked.connect(self.another_wanted)
        self._linking.finished.connect(self._on_chains)
        self._ranking.finished.connect(self._on_ranked)
        for work in (self._linking, self._ranking):
            work.failed.connect(self._desk.tell)

    def _on_gap(self) -> None:
        self._unfolded = False
        self._show_round()

    def _show_round(self) -> None:
        """List everybody for the seat at hand; among many leaders they are ranked beside the window."""
        gap, desk = self.gap, self._desk
        if gap is None or not gap.open or len(desk.programme.leaders) <= AT_ONCE:
            self._ranking.drop()
            self._list_round(None)
            return
        if gap.row != self._shown:
            self._linking.drop()
            self._round, self._chains = Round((), ()), ()
            self.list.found.show_lines(())
            self.heading.setText(words.call_list(desk.programme, gap.row))
            for each in (self.list, self.heading):
                each.show()
            self.said.hide()
            self._on_call()
        self._ranking.ask(partial(_ranked, desk.programme, desk.known_judge, gap))

    def _on_ranked(self, found: object) -> None:
        assert isinstance(found, Ranked)
        self._desk.lend_judge(found.judge)
        gap = self.gap
        if found.judge.programme is self._desk.programme and gap is not None and gap.row == found.gap.row:
            self._list_round(found.round)

    def _list_round(self, known: Round | None) -> None:
        """List everybody; chains follow when they are found."""
        gap, programme = self.gap, self._desk.programme
        at_hand = self.list.chosen if gap is not None and gap.row == self._shown else None
        self._shown = gap.row if gap is not None else None
        self._chains = ()
        self._linking.drop()
        open_ = gap is not None and gap.open
        if known is None:
            known = calls.round_for(self._desk.judge, gap) if gap and open_ else Round((), ())
        self._round = known
        self.list.setVisible(open_)
        heading = words.call_list(programme, gap.row) if gap and open_ else ""
        self.heading.setText(heading)
        self.list.setAccessibleName(heading)
        self.heading.setVisible(open_)
        self._unfolded = self._unfolded or not self._round.calls  # there is nothing else to read
        self._say(gap)
        self._show_lines()
        self._offer_ladder(gap)
        if gap and open_:
            self._linking.ask(partial(_chains, programme, gap))
        self.list.choose(self._place_of(at_hand))

    def _offer_ladder(self, gap: Gap | None) -> None:
        """Show what else the group can do, once nobody is left to be called."""
        waiting = any(each.waiting for each in self._round.calls)
        now = self._desk.clock()
        found = rungs(self._desk.judge, gap, now=now) if gap is not None and not waiting else ()
        self.ladder.offer(self._desk.programme, found)

    def _climb(self, rung: object, host: object) -> None:
        if self.gap is not None:
            self.climbed.emit(self.gap, rung, host)

    def _place_of(self, at_hand: Call | None) -> int:
        """The line of who was at hand, lest a key meant for them reach another; else the first to call."""
        lines = enumerate(self.list.found.lines)
        same = (n for n, each in lines if at_hand and each.waiting and each.leader == at_hand.leader)
        return next(same, self._first_waiting(0))

    def _say(self, gap: Gap | None) -> None:
        text = ""
        if gap is not None and gap.taken_by is not None:
            text = words.covered(self._desk.programme, gap.row, gap.taken_by)
        elif gap is not None and not self._round.calls:
            text = words.nobody()
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def _show_lines(self) -> None:
        lines = [*self._round.calls, *self._chains]
        if self._round.cannot:
            shown = self._unfolded
            lines.append(calls.fold(len(self._round.cannot), shown=shown))
            lines += self._round.cannot if shown else ()
        self.list.found.show_lines(lines)

    def _on_chains(self, found: object) -> None:
        assert isinstance(found, tuple)
        row = self.list.currentIndex().row()
        self._chains = found
        on_fold = self.list.chosen is not None and self.list.chosen.fold
        self._show_lines()
        self.list.choose(self._first_waiting(0) if on_fold else max(0, row))

    def _first_waiting(self, start: int) -> int:
        """The next line of somebody who has not answered yet, from `start` on and then from the top."""
        lines = self.list.found.lines
        order = [*range(start, len(lines)), *range(start)]
        return next((each for each in order if lines[each].waiting), 0)

    def _on_call(self) -> None:
        self.card.show_call(self._desk.programme, self.list.chosen)

    def _on_click(self) -> None:
        call = self.list.chosen
        if call is not None and call.fold:
            self._toggle()

    def _on_key(self, key: Qt.Key) -> None:
        call = self.list.chosen
        if call is not None and call.fold and key == Qt.Key.Key_Space:
            self._toggle()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._step(1)
        elif key == Qt.Key.Key_Y:
            self._yes()
        elif key in ANSWERS:
            self._note(ANSWERS[key])
        elif key == Qt.Key.Key_L:
            self.ladder.enter()
        elif key in self._ways and self._ways[key].isVisible():
            self._ways[key].click()
        elif key == Qt.Key.Key_C and self.card.isVisible():
            self.card.people[0].copy_number()

    def _toggle(self) -> None:
        self._unfolded = not self._unfolded
        row = self.list.currentIndex().row()
        self._show_lines()
        self.list.choose(row)

    def _yes(self) -> None:
        gap, call = self.gap, self.list.chosen
        if gap is not None and gap.open and call is not None and call.may and not call.fold:
            self.taken.emit(gap, call)

    def _note(self, answer: CallAnswer) -> None:
        """Note what was answered with the time, and go on to the next who has not been asked."""
        gap, call = self.gap, self.list.chosen
        if gap is None or call is None or not call.may or call.fold:
            return
        at = self.list.currentIndex().row()
        row = gap.row._replace(leader=call.leader)
        now = self._desk.clock()
        if self._desk.attempt(lambda programme: cover.note(programme, row, answer, at=now)) is not None:
            self.list.choose(self._first_waiting(at if answer is CallAnswer.NO else at + 1))

    def _step(self, by: int) -> None:
        """Go to the next seat that is still open, or the one before."""
        places = [number for number, gap in enumerate(self._gaps) if gap.open]
        now = self.gaps.currentIndex().row()
        if by > 0:
            ahead = next((each for each in places if each > now), places[0] if places else now)
        else:
            ahead = next((each for each in reversed(places) if each < now), places[-1] if places else now)
        self.gaps.setCurrentIndex(self.gaps.found.index(ahead, 0))

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 0, 0, 0)
        rows.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(Space.L, Space.XS, Space.M, Space.S)
        top.addWidget(self.progress, 1)
        top.addWidget(self.another_button)
        rows.addLayout(top)
        rows.addWidget(self.gaps)
        foot = QWidget()
        flow = FlowLayout(foot)
        flow.setContentsMargins(Space.L, Space.S, Space.M, Space.M)
        for each in (
            self.repair_button,
            self.done_button,
            self.tell_button,
            self.print_button,
        ):
            flow.addWidget(each)
        rows.addWidget(foot)
        self.outdated.setContentsMargins(Space.L, 0, Space.M, Space.M)
        rows.addWidget(self.outdated)
        rows.addWidget(Hairline(upright=False))
        middle = QVBoxLayout()
        middle.setContentsMargins(Space.L, Space.M, Space.M, Space.XS)
        middle.setSpacing(Space.XS)
        middle.addWidget(self.heading)
        middle.addWidget(self.said)
        middle.addWidget(self.ladder)
        rows.addLayout(middle)
        rows.addWidget(self.list, 1)
        rows.addStretch(0)
        rows.addWidget(Hairline(upright=False))
        rows.addWidget(self.card)


@dataclass(frozen=True)
class Ranked:
    """Everybody for a gap, and the judge who ranked them."""

    judge: Judge
    gap: Gap
    round: Round


def _ranked(programme: Programme, known: Judge | None, gap: Gap, _tell: object, _stop: object) -> Ranked:
    judge = known or Judge(programme, programme.roster.values())
    return Ranked(judge, gap, calls.round_for(judge, gap))


def _chains(programme: Programme, gap: Gap, _tell: object, _stop: object) -> tuple[Call, ...]:
    """The chains for a gap, by a judge of their own: this runs beside the window."""
    return calls.chains(Judge(programme, programme.roster.values()), gap)
