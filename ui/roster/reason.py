"""The panel that asks why a rule is overridden this time; what is written stays with the seat."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from rosterdesk.cases.seating import Intent
from rosterdesk.words import board as words
from rosterdesk.words import names
from rosterdesk.words import window as window_words
from ui.desk import Desk
from ui.look import Icon, Space
from ui.parts.buttons import ButtonKind, button
from ui.parts.panel import SidePanel
from ui.parts.text import Voice, label
from ui.roster.doing import Doer


class ReasonPanel(SidePanel):
    """Who would sit where, what speaks against it, and a line for the reason; Escape leaves all as it was."""

    topic = "reason"

    def __init__(self, desk: Desk, doer: Doer) -> None:
        super().__init__("", close=window_words.dismiss())
        self._desk, self._doer = desk, doer
        self._intent: Intent | None = None
        self._session = label("", Voice.MUTED, wrap=True)
        self._against = label("", Voice.BODY, wrap=True)
        self._field = QLineEdit()
        self._field.setPlaceholderText(words.override_hint())
        self._field.setAccessibleName(words.override_question())
        self._missing = label("", Voice.SMALL, wrap=True)
        self._ok = button(words.override_button(), Icon.CHECK, kind=ButtonKind.PRIMARY)
        self._no = button(words.cancel())
        self._ok.clicked.connect(self._accept)
        self._no.clicked.connect(self.closed)
        self._field.returnPressed.connect(self._accept)
        self._field.textEdited.connect(lambda: self._missing.setText(""))
        self.set_body(self._body_of())
        self.setFocusProxy(self._field)

    def ask(self, intent: Intent) -> None:
        """Ask for the reason of one intent."""
        programme = self._desk.programme
        self._intent = intent
        self.set_title(words.override_title(names.display_name(programme, intent.leader)))
        self._session.setText(words.seat_of(programme, intent.session, intent.role))
        self._against.setText(self._doer.refusal(intent))
        self._field.clear()
        self._missing.setText("")

    def _accept(self) -> None:
        reason = self._field.text().strip()
        if not reason:
            self._missing.setText(words.override_needs_reason())
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        intent, self._intent = self._intent, None
        if intent is not None:
            self._doer.do(intent, reason)
        self.closed.emit()

    def _body_of(self) -> QWidget:
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(Space.L, Space.S, Space.L, Space.L)
        rows.setSpacing(Space.S)
        for each in (self._session, self._against):
            rows.addWidget(each)
        rows.addSpacing(Space.S)
        rows.addWidget(label(words.override_question(), wrap=True))
        rows.addWidget(self._field)
        rows.addWidget(self._missing)
        buttons = QHBoxLayout()
        buttons.addWidget(self._ok)
        buttons.addWidget(self._no)
        buttons.addStretch(1)
        rows.addLayout(buttons)
        rows.addStretch(1)
        return body
