"""The proposal in the panel: what it would change, what of it is chosen, and whether that may be kept."""

from collections.abc import Collection
from threading import Event

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from rosterdesk.cases import proposals
from rosterdesk.cases.building import Built
from rosterdesk.cases.proposals import Offer, SeatChange, Verdict
from rosterdesk.domain.programme import Programme
from rosterdesk.words import building as words
from rosterdesk.words import findings
from ui.building.offer_list import OfferList
from ui.desk import Desk
from ui.look import Space
from ui.newest import Newest
from ui.parts.buttons import Button, button
from ui.parts.text import Voice, label
from ui.views import Pick, Proposal


class OfferView(QWidget):
    """Lays the proposal, as far as it is chosen, over the board; `changed` when it may or may not be kept."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._built: Built | None = None
        self._built_from: Programme | None = None
        self._verdict: Verdict | None = None
        self.offer: Offer | None = None
        self.keeping = False  # what is being kept need not be offered anew when it has been
        self._newest = Newest(self)
        self._newest.finished.connect(self._on_verdict)
        self._newest.failed.connect(_raise)
        self._make()
        desk.document.changed.connect(self.refresh)

    @property
    def chosen(self) -> frozenset[str]:
        """The sessions that would be taken over."""
        return self.list.chosen

    @property
    def verdict(self) -> Verdict | None:
        """What the rules say of what is chosen; None while they are asked."""
        return self._verdict

    @property
    def may_keep(self) -> bool:
        """Whether something is chosen that breaks no rule."""
        verdict = self._verdict
        return verdict is not None and not verdict.breaches and bool(self.chosen)

    def lay(self, built: Built, built_from: Programme, on_offer: Offer | None = None) -> None:
        """Offer what was built for a programme, everything chosen that nobody has changed since.

        `on_offer` is what there is to offer of it, where that was found out beside the window.
        """
        self._built, self._built_from = built, built_from
        if on_offer is None or on_offer.programme is not self._desk.programme:
            on_offer = self._offered()
        self.offer = on_offer
        self._show(on_offer.untouched)

    def refresh(self) -> None:
        """The programme has changed: offer what is still to offer; what was changed by hand is unticked."""
        if self.offer is None or self.keeping:
            return
        before, unticked = self.offer, self.offer.sessions - self.chosen
        self.offer = self._offered()
        touched_now = self.offer.sessions - self.offer.untouched - (before.sessions - before.untouched)
        self._show(self.offer.sessions - unticked - touched_now)

    def drop(self) -> None:
        """There is no proposal any more."""
        self._newest.drop()
        self._built = self._built_from = self._verdict = self.offer = None
        self.list.clear()
        self._desk.propose(None)

    def _make(self) -> None:
        self.heading = QCheckBox()
        self.heading.setTristate(True)
        self.heading.clicked.connect(self._tick_all_or_none)
        self.counts = label("", Voice.SMALL, wrap=True)
        self.remark = label("", Voice.MUTED, wrap=True)
        self.mend: Button = button("")
        self.mend.clicked.connect(self._mend)
        self.list = OfferList()
        self.list.ticked.connect(self._on_ticked)
        self.list.wanted.connect(self._go_to)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.XS)
        for each in (self.heading, self.counts, self.remark):
            rows.addWidget(each)
        rows.addWidget(self.mend, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self.list, 1)

    def _offered(self) -> Offer:
        built, built_from = self._built, self._built_from
        assert built is not None
        assert built_from is not None
        desk = self._desk
        return proposals.offer(desk.programme, built_from, built.period, built.result.rows, desk.clock())

    def _show(self, chosen: Collection[str]) -> None:
        assert self.offer is not None
        self.list.show_offer(self.offer, chosen)
        seats = [seat for change in self.offer.changes for seat in change.seats]
        self.counts.setText(words.changes_count(**_counts(seats)))
        self._on_ticked()

    def _on_ticked(self) -> None:
        """Something else is chosen: show it on the board, and ask whether it may be kept."""
        offer, chosen = self.offer, self.chosen
        if offer is None:
            return
        self._show_heading(offer, chosen)
        self._desk.propose(Proposal(offer.period, offer.rows_with(chosen)))
        self._newest.drop()
        if not chosen or (offer.fresh and chosen == offer.sessions):
            self._on_verdict(Verdict((), chosen))
            return
        self._verdict = None

        def work(_tell: object, _stop: Event) -> Verdict:
            return proposals.judge(offer, chosen)

        self._newest.ask(work)
        self.changed.emit()

    def _show_heading(self, offer: Offer, chosen: Collection[str]) -> None:
        whole = len(offer.sessions)
        self.heading.setText(words.changes_heading(whole) if whole else words.no_changes())
        state = Qt.CheckState.Checked if len(chosen) == whole else Qt.CheckState.PartiallyChecked
        self.heading.setCheckState(state if chosen else Qt.CheckState.Unchecked)
        for each in (self.list, self.counts):
            each.setVisible(whole > 0)
        self.heading.setEnabled(whole > 0)

    def _on_verdict(self, verdict: object) -> None:
        assert isinstance(verdict, Verdict)
        self._verdict = verdict
        self._show_remark(verdict)
        self.changed.emit()

    def _show_remark(self, verdict: Verdict) -> None:
        offer = self.offer
        if offer is None:
            return
        touched = len(offer.sessions) - len(offer.untouched)
        text = words.touched(touched) if touched else ""
        more, fewer = verdict.mended - self.chosen, self.chosen - verdict.mended
        if verdict.breaches:
            sentence = findings.sentence(verdict.breaches[0], offer.programme)
            text = words.not_so(sentence, len(verdict.breaches) - 1)
            self.mend.setText(words.take_in(len(more)) if more else words.leave_out(len(fewer)))
        self.remark.setText(text)
        self.remark.setVisible(bool(text))
        self.mend.setVisible(bool(verdict.breaches))

    def _tick_all_or_none(self) -> None:
        offer = self.offer
        if offer is not None:
            self.list.tick(frozenset() if self.chosen == offer.sessions else offer.sessions)

    def _mend(self) -> None:
        if self._verdict is not None:
            self.list.tick(self._verdict.mended)
            self.list.setFocus()

    def _go_to(self, session: str) -> None:
        found = self._desk.programme.calendar.find(session)
        if found is not None:
            self._desk.show(found.date)
            self._desk.select(Pick(session))


def laid(on_offer: Offer) -> Proposal:
    """All of an offer that nobody has changed meanwhile, to be laid over the board."""
    return Proposal(on_offer.period, on_offer.rows_with(on_offer.untouched))


def _counts(seats: Collection[SeatChange]) -> dict[str, int]:
    return {
        "added": sum(seat.new is not None and seat.left is None for seat in seats),
        "moved": sum(seat.left is not None for seat in seats),
        "removed": sum(seat.old is not None for seat in seats),
    }


def _raise(error: object) -> None:
    assert isinstance(error, BaseException)
    raise error
