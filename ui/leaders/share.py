"""Why somebody serves as much, or as little, as they do in the weeks shown: worked out beside the window."""

from threading import Event

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rosterdesk.words import dates, explaining
from rosterdesk.words import person as words
from solver.reckoning import Reckoning, reckon
from ui.leaders.subject import Subject
from ui.look import Space
from ui.newest import Newest
from ui.parts.text import Voice, label


class Share(QWidget):
    """Which weeks, what the person has in them, and what kept them from the other sessions."""

    def __init__(self, subject: Subject) -> None:
        super().__init__()
        self._subject = subject
        self._newest = Newest(self)
        self._newest.finished.connect(self._show)
        self._newest.failed.connect(_raise)
        self.weeks = label("", Voice.SMALL)
        self.has = label("", wrap=True)
        self.kept = label("", wrap=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.XS)
        for each in (self.weeks, self.has, self.kept):
            rows.addWidget(each)
        subject.desk.period_changed.connect(self.count)

    def count(self) -> None:
        """Count anew, if anybody looks; what was said before stands no more."""
        leader, programme, period = self._subject.leader, self._subject.programme, self._subject.desk.period
        if leader is None or not self.isVisible():
            self._newest.drop()
            return
        self.weeks.setText(dates.capital(dates.days(period.first, period.last)))
        self.has.setText(words.reckoning_awaited())
        self.kept.hide()

        def work(_tell: object, _stop: Event) -> Reckoning:
            return reckon(programme, programme.roster.values(), leader.id, period)

        self._newest.ask(work)

    def _show(self, found: object) -> None:
        assert isinstance(found, Reckoning)
        programme = self._subject.programme
        if found.leader not in programme.leaders:
            return
        told = explaining.reckoning(
            programme,
            found.leader,
            seats=len(found.seats),
            backups=len(found.backups),
            offered=found.offered,
            sessions=found.sessions,
        )
        self.has.setText(told)
        inviting = len(found.open_for_them)
        self.kept.setText(explaining.no_more(found.kept_from, taken=found.taken, inviting=inviting))
        self.kept.setVisible(bool(found.kept_from or found.taken or inviting))


def _raise(error: object) -> None:
    assert isinstance(error, BaseException)
    raise error
