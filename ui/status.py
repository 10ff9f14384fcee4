"""The line at the foot of the window: how the weeks shown stand, in words."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from rosterdesk.cases.standing import Standing, standing
from rosterdesk.words import dates
from rosterdesk.words import window as words
from ui.desk import Desk
from ui.endurance import Endurance
from ui.look import Space
from ui.parts.text import ElidedLabel, Voice

DOT = " · "


class StatusLine(QWidget):
    """One muted line that is recomputed with every change and every other week.

    Where nothing else in the window names the weeks shown, it begins with them.
    What takes longer to know is told when nothing has changed for a moment.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._naming = False
        self._endurance = Endurance(desk, self)
        self._endurance.known.connect(self._show)
        self._text = ElidedLabel("", Voice.SMALL)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.XS, Space.L, Space.XS)
        row.addWidget(self._text)
        for signal in (desk.document.changed, desk.period_changed, desk.proof_changed):
            signal.connect(self.refresh)
        self.refresh()

    @property
    def text(self) -> str:
        """What the line says."""
        return self._text.text()

    def name_weeks(self, wanted: bool) -> None:
        """Begin with the weeks shown, or not."""
        if wanted is not self._naming:
            self._naming = wanted
            self._show()

    def refresh(self) -> None:
        """Say how the weeks shown stand, and find out what they withstand."""
        self._endurance.forget()
        self._show()

    def _show(self) -> None:
        now = standing(self._desk.programme, self._desk.period)
        named = [dates.weeks_short(self._desk.period)] if self._naming else []
        self._text.setText(DOT.join([*named, *self._parts(now)]))
        self._text.setAccessibleName(self._text.text())

    def _parts(self, now: Standing) -> list[str]:
        if not now.sessions:
            return [words.status_empty()]
        parts = [words.status_runs(now.running, now.sessions)]
        if now.wanting_backup:
            parts.append(words.status_backed(now.backed, now.wanting_backup))
        if self._endurance.still is not None:
            parts.append(words.status_any_away(self._endurance.still))
        if self._proved():
            parts.append(words.status_proved())
        if now.version is None:
            parts.append(words.status_draft())
        elif now.changes:
            parts.append(words.status_changed(now.version, now.changes))
        else:
            parts.append(words.status_published(now.version))
        return parts

    def _proved(self) -> bool:
        """Whether these very rows came out of a build that proved every goal over weeks that hold these."""
        proof, shown = self._desk.proof, self._desk.period
        if proof is None or shown.first not in proof.period or shown.last not in proof.period:
            return False
        return proof.holds(self._desk.programme)
