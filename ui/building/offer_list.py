"""What a proposal would change, session by session, each with a tick to keep it or not."""

from collections.abc import Collection, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from rosterdesk.cases.proposals import Offer, SeatChange, SessionChange
from rosterdesk.words import building as words
from ui.look import Icon, Tone, icon
from ui.parts.ring import ring_line
from ui.parts.spoken import let_readers_choose

SESSION = Qt.ItemDataRole.UserRole
MOST_OPENED = 100
LEAST_HEIGHT = 160


class OfferList(QTreeWidget):
    """A line for each session, and below it one for each seat; `chosen` are the sessions that are ticked."""

    ticked = Signal()
    wanted = Signal(str)  # the session of the line that was gone to

    def __init__(self) -> None:
        super().__init__()
        self._changes: dict[str, SessionChange] = {}
        self._offer: Offer | None = None
        self._chosen: set[str] = set()
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(20)
        self.setMinimumHeight(LEAST_HEIGHT)
        self.setAccessibleName(words.changes_list())
        self.itemChanged.connect(self._on_ticked)
        self.itemExpanded.connect(self._fill)
        self.currentItemChanged.connect(self._on_current)
        let_readers_choose(self)
        ring_line(self)

    @property
    def chosen(self) -> frozenset[str]:
        """The sessions that are ticked."""
        return frozenset(self._chosen)

    def clear(self) -> None:
        """Show nothing."""
        super().clear()
        self._chosen.clear()

    def show_offer(self, offer: Offer, chosen: Collection[str]) -> None:
        """Show the changes of an offer, these of its sessions ticked."""
        self.blockSignals(True)
        scrolled = self.verticalScrollBar().value()
        self.clear()
        self._offer = offer
        self._changes = {change.session: change for change in offer.changes}
        self._chosen = set(chosen) & set(self._changes)
        self.addTopLevelItems([self._item(offer, change) for change in offer.changes])
        if len(offer.changes) <= MOST_OPENED:
            for item in self._items():
                self._fill(item)
            self.expandAll()
        self.verticalScrollBar().setValue(scrolled)
        self.blockSignals(False)

    def tick(self, chosen: Collection[str]) -> None:
        """Tick these sessions and no others."""
        self.blockSignals(True)
        self._chosen = set(chosen) & set(self._changes)
        for change, item in zip(self._changes, self._items(), strict=True):
            item.setCheckState(0, _state(change in self._chosen))
        self.blockSignals(False)
        self.viewport().update()
        self.ticked.emit()

    def _item(self, offer: Offer, change: SessionChange) -> QTreeWidgetItem:
        session = offer.programme.session(change.session)
        text = words.session_change(session, touched=change.touched)
        item = QTreeWidgetItem([text])
        item.setToolTip(0, text)
        item.setData(0, SESSION, change.session)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(0, _state(change.session in self._chosen))
        item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
        return item

    def _fill(self, item: QTreeWidgetItem) -> None:
        """Add the lines of the seats, when they are first looked at."""
        change = self._changes.get(str(item.data(0, SESSION)))
        if self._offer is None or change is None or item.childCount():
            return
        for seat in change.seats:
            text = words.seat_change(
                self._offer.programme, seat.role, new=seat.new, old=seat.old, left=seat.left
            )
            child = QTreeWidgetItem([text])
            child.setIcon(0, icon(*_sign(seat)))
            child.setToolTip(0, text)
            item.addChild(child)

    def _on_ticked(self, item: QTreeWidgetItem) -> None:
        session = str(item.data(0, SESSION))
        if session in self._changes:
            kept = item.checkState(0) is Qt.CheckState.Checked
            self._chosen.add(session) if kept else self._chosen.discard(session)
        self.ticked.emit()

    def _items(self) -> Iterator[QTreeWidgetItem]:
        for place in range(self.topLevelItemCount()):
            item = self.topLevelItem(place)
            if item is not None:
                yield item

    def _on_current(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.wanted.emit(str((item.parent() or item).data(0, SESSION)))


def _state(ticked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked


def _sign(change: SeatChange) -> tuple[Icon, Tone]:
    if change.left is not None or (change.new and change.old):
        return Icon.SWAP, Tone.TEXT
    return (Icon.PERSON_ADD, Tone.FINE) if change.new else (Icon.PERSON_OFF, Tone.MUTED)
