"""What the inspector says of a session: when, where, its seats, and what the checker has to say."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.words import inspector as words
from rosterdesk.words import marks as mark_words
from ui.look import Icon, Space
from ui.parts.buttons import button
from ui.parts.chip import Chip, Density
from ui.parts.text import Voice, label
from ui.roster.content import Card
from ui.roster.faces import role_face, seat_text


class SessionView(QScrollArea):
    """The facts of one session; its chips select seats."""

    picked = Signal(object)  # the Pick of a seat
    outcome_wanted = Signal(str)  # the id of the session

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(words.title())
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setProperty("read", True)  # the keyboard scrolls it, and is seen to be here
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._said = QVBoxLayout()

    def show_session(self, programme: Programme, card: Card, *, over: bool) -> None:
        """Say everything of a session anew, once it has begun how it went; see also `show_findings`."""
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(Space.L, 0, Space.M, Space.L)
        rows.setSpacing(Space.XS)
        for each in _facts(programme, card.session):
            rows.addWidget(each)
        if over:
            self._add_outcome(rows, card)
        if card.seats:
            rows.addSpacing(Space.S)
            rows.addWidget(label(words.seats_heading(), Voice.STRONG))
        for seat in card.seats:
            chip = Chip(
                role_face(programme, seat), name=seat_text(programme, seat), density=Density.COMFORTABLE
            )
            chip.clicked.connect(lambda _=False, pick=seat.pick: self.picked.emit(pick))
            rows.addWidget(chip)
        self._said = QVBoxLayout()
        rows.addLayout(self._said)
        rows.addStretch(1)
        self.setWidget(body)
        body.setAutoFillBackground(False)  # Qt fills whatever is put into a view

    def _add_outcome(self, rows: QVBoxLayout, card: Card) -> None:
        """How it went, and the button to say so."""
        if card.outcome is not None:
            rows.addSpacing(Space.S)
            rows.addWidget(label(mark_words.outcome_told(card.outcome), Voice.STRONG, wrap=True))
            if card.outcome.note:
                rows.addWidget(label(card.outcome.note, wrap=True))
        asked = button(mark_words.outcome_button(card.outcome is not None), Icon.GROUP_BOARD)
        asked.clicked.connect(lambda: self.outcome_wanted.emit(card.session.id))
        rows.addWidget(asked, 0, Qt.AlignmentFlag.AlignLeft)

    def show_findings(self, sentences: Sequence[str]) -> None:
        """Say what the checker found of the session."""
        if sentences:
            self._said.addSpacing(Space.S)
            self._said.addWidget(label(words.findings_heading(), Voice.STRONG))
        for sentence in sentences:
            self._said.addWidget(label(sentence, wrap=True))


def _facts(programme: Programme, session: Session) -> list[QLabel]:
    facts = [label(words.when(session)), label(words.where(programme, session), Voice.MUTED, wrap=True)]
    if session.note:
        facts.append(label(session.note, wrap=True))
    if not session.runs:
        facts.append(label(words.not_running(session), wrap=True))
    return facts
