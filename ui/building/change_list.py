"""What a proposal would change, session by session, each with a tick to keep it or not."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from rosterdesk.domain.edits.rosters import rows_in
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.words import building as words
from ui.views import Proposal

SESSION = Qt.ItemDataRole.UserRole


@dataclass(slots=True)
class SessionChange:
    """The rows of one session that would come and go."""

    added: set[Row] = field(default_factory=set)
    removed: set[Row] = field(default_factory=set)


def changed_sessions(programme: Programme, proposal: Proposal) -> dict[str, SessionChange]:
    """What the proposal changes, by session id, soonest first."""
    present = {
        held.row for held in rows_in(programme, proposal.period) if programme.session(held.session).runs
    }
    found: dict[str, SessionChange] = defaultdict(SessionChange)
    for row in proposal.rows - present:
        found[row.session].added.add(row)
    for row in present - proposal.rows:
        found[row.session].removed.add(row)
    return dict(sorted(found.items(), key=lambda item: (programme.session(item[0]).start, item[0])))


class ChangeList(QListWidget):
    """The changed sessions; `chosen` are those ticked, at first all."""

    ticked = Signal()
    wanted = Signal(str)  # the session id of the line that was activated

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setUniformItemSizes(False)
        self.itemChanged.connect(lambda _item: self.ticked.emit())
        self.currentItemChanged.connect(self._on_current)

    def show_changes(self, programme: Programme, changes: dict[str, SessionChange]) -> None:
        """Show these changes, all ticked."""
        self.blockSignals(True)
        self.clear()
        for session, change in changes.items():
            where = words.session_change(programme, session)
            what = words.rows_change(programme, change.added, change.removed)
            item = QListWidgetItem(f"{where}\n{what}")
            item.setData(SESSION, session)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self.addItem(item)
        self.blockSignals(False)
        self.ticked.emit()

    @property
    def chosen(self) -> frozenset[str]:
        """The session ids that are ticked."""
        return frozenset(
            item.data(SESSION) for item in self._items() if item.checkState() is Qt.CheckState.Checked
        )

    def _items(self) -> Iterable[QListWidgetItem]:
        return (self.item(place) for place in range(self.count()))

    def _on_current(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.wanted.emit(item.data(SESSION))
