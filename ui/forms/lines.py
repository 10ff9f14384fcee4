"""Several records alike, each in a line of fields, with a draft below for one more."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QSizePolicy, QVBoxLayout, QWidget

from rosterdesk.domain.errors import UserError
from rosterdesk.words import errors
from rosterdesk.words import tables as words
from ui.forms.field import Field, Trouble
from ui.look import Icon, Space
from ui.parts.buttons import button, icon_button
from ui.parts.card import Card
from ui.parts.flow import FlowLayout
from ui.parts.text import Voice, label

Record = TypeVar("Record")
Exchange = Callable[[Record | None, Record | None], bool]


class Line(QWidget, Generic[Record]):
    """The fields of one record: `read` makes it out of them or raises a UserError, `show` fills them.

    `named` is what screen readers call a record. A draft has none yet. `complete` when what was confirmed
    makes a valid other record.
    """

    complete = Signal()
    removed = Signal()

    fields: tuple[Field[Any], ...] = ()

    def __init__(
        self,
        fields: Sequence[Field[Any]],
        *,
        read: Callable[[], Record],
        show: Callable[[Record], object],
        named: Callable[[Record], str],
        beside: Sequence[QWidget] = (),
    ) -> None:
        super().__init__()
        self.read, self.show_record, self._named = read, show, named
        self.record: Record | None = None
        self.fields = tuple(fields)
        self.trouble = Trouble()
        room = QWidget()
        self._flow = FlowLayout(room, gap=Space.M, feet=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.XS)
        rows.addWidget(room)
        rows.addWidget(self.trouble)
        self._hold()
        self.remove_button: QAbstractButton = icon_button(Icon.TRASH, words.remove())
        self.remove_button.clicked.connect(self.removed)
        for each in (self.remove_button, *beside):
            self.add(each)
        self.remove_button.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Boxes to tick are as tall as the other controls, so that all words stand level in any look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            tallest = max((each.control.sizeHint().height() for each in self.fields), default=0)
            for each in self.fields:
                if isinstance(each.control, QCheckBox):
                    each.control.setMinimumHeight(tallest)

    def _hold(self) -> None:
        """Set the fields side by side; the line speaks for them."""
        for field in self.fields:
            field.tell_elsewhere()
            field.typed.connect(self.judge)
            field.accepted.connect(self._on_accepted)
            field.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
            self._flow.addWidget(field)

    @property
    def natural_width(self) -> int:
        """The width in device-independent pixels at which everything stands side by side."""
        return self._flow.sizeHint().width()

    def add(self, widget: QWidget) -> None:
        """Set something else after the fields, level with their controls."""
        self._flow.addWidget(_Level(widget, [field.control for field in self.fields]))

    def take(self, record: Record) -> None:
        """Show a record of the programme."""
        self.record = record
        self.setAccessibleName(self._named(record))
        self.remove_button.setAccessibleName(words.take_away(self._named(record)))
        self.show_record(record)
        self.judge()

    def show_captions(self, shown: bool) -> None:
        """Whether the names of the fields stand above them."""
        for each in self.fields:
            each.show_caption(shown)

    def judge(self) -> bool:
        """Say what is wrong in the line; whether all is well."""
        wrong = next((field.trouble.text for field in self.fields if field.trouble.text), "")
        if not wrong:
            try:
                self.read()
            except UserError as error:
                wrong = errors.sentence(error)
        self.trouble.say(wrong)
        return not wrong

    def drop_draft(self) -> None:
        """Forget what was typed."""
        for field in self.fields:
            field.drop_draft()
        self.trouble.say("")

    def _on_accepted(self) -> None:
        if self.judge() and self.read() != self.record:
            self.complete.emit()


class Lines(QWidget, Generic[Record]):
    """Records in lines, and below them the draft of another.

    `exchange(before, after)` writes, and gives whether it did. `fresh` makes an empty line, `start` the
    record that a draft starts with.
    """

    def __init__(
        self,
        name: str,
        *,
        fresh: Callable[[], Line[Record]],
        start: Callable[[], Record],
        exchange: Exchange[Record],
        nothing: str,
        new: str,
        add: str,
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._fresh, self._start, self._exchange = fresh, start, exchange
        self.lines: list[Line[Record]] = []
        self._nothing = label(nothing, Voice.MUTED, wrap=True)
        self._held = QVBoxLayout()
        self._held.setSpacing(Space.S)
        self.draft = fresh()
        self.draft.setAccessibleName(new)
        self.add_button: QAbstractButton = button(add, Icon.PLUS)
        self.draft.add(self.add_button)
        self.add_button.clicked.connect(self.add_draft)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.M)
        rows.addWidget(self._nothing)
        rows.addLayout(self._held)
        card = Card()
        card.rows.setSpacing(Space.S)
        card.rows.addWidget(label(new, Voice.STRONG))
        card.rows.addWidget(self.draft)
        rows.addWidget(card)
        self.begin()

    def begin(self) -> None:
        """Start the draft anew."""
        self.draft.show_record(self._start())
        self.draft.drop_draft()

    def drop_drafts(self) -> None:
        """Forget what was typed anywhere."""
        for line in self.lines:
            line.drop_draft()
        self.begin()

    def show_records(self, records: Sequence[Record]) -> None:
        """Show the programme's records; the line of one that is still there stays, with its draft."""
        changed_in_place = len(records) == len(self.lines)
        pool = list(self.lines)
        matched: list[Line[Record] | None] = []
        for record in records:
            same = next((line for line in pool if line.record == record), None)
            if same is not None:
                pool.remove(same)
            matched.append(same)
        if changed_in_place:
            matched = [
                line or (self.lines[n] if self.lines[n] in pool else None) for n, line in enumerate(matched)
            ]
        kept = {id(line) for line in matched if line is not None}
        self._drop([line for line in self.lines if id(line) not in kept])
        self.lines = [line or self._made() for line in matched]
        for place, (line, record) in enumerate(zip(self.lines, records, strict=True)):
            if self._held.indexOf(line) != place:
                self._held.removeWidget(line)
                self._held.insertWidget(place, line)
            line.take(record)
        self._show_captions()
        self._nothing.setVisible(not self.lines)

    def add_draft(self) -> None:
        """Write the draft, if it is whole, and go on with the next one; else to where something is wrong."""
        if self.draft.judge() and self._exchange(None, self.draft.read()):
            self.begin()
            wanted: Field[Any] | None = self.draft.fields[0]
        else:
            wanted = next((field for field in self.draft.fields if field.trouble.text), None)
        if wanted is not None and _focused(self.draft):
            wanted.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the fields of every line where lines break, else of the first only."""
        super().resizeEvent(event)
        self._show_captions()

    def _show_captions(self) -> None:
        broken = any(line.natural_width > self.width() for line in self.lines)
        for place, line in enumerate(self.lines):
            line.show_captions(place == 0 or broken)

    def _made(self) -> Line[Record]:
        line = self._fresh()
        line.remove_button.show()
        line.complete.connect(lambda: self._write(line))
        line.removed.connect(lambda: self._exchange(line.record, None))
        return line

    def _write(self, line: Line[Record]) -> None:
        before = line.record
        if not self._exchange(before, line.read()) and before is not None:
            line.show_record(before)
            line.drop_draft()

    def _drop(self, gone: Sequence[Line[Record]]) -> None:
        focused = next((n for n, line in enumerate(self.lines) if line in gone and _focused(line)), None)
        for line in gone:
            self._held.removeWidget(line)
            line.hide()
            line.deleteLater()
        if focused is not None:
            left = [line for line in self.lines if line not in gone]
            (left[min(focused, len(left) - 1)].fields[0] if left else self.draft.fields[0]).setFocus()


class _Level(QWidget):
    """Something that is as tall as the controls of the fields beside it, with which it ends."""

    def __init__(self, widget: QWidget, controls: Sequence[QWidget]) -> None:
        super().__init__()
        self._controls = controls
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        widget.installEventFilter(self)

    def minimumSizeHint(self) -> QSize:
        """As tall as the tallest control, in whatever look."""
        tallest = max(control.sizeHint().height() for control in self._controls)
        return super().minimumSizeHint().expandedTo(QSize(0, tallest))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take no room while what it holds is hidden."""
        if event.type() in (QEvent.Type.HideToParent, QEvent.Type.ShowToParent):
            self.setVisible(event.type() == QEvent.Type.ShowToParent)
        return super().eventFilter(watched, event)


def _focused(line: QWidget) -> bool:
    return any(each.hasFocus() for each in line.findChildren(QWidget))
