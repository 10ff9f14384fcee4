"""What a build is asked for: from which week, how many weeks, and whether what was published stays."""

from datetime import date, timedelta

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.times import Period
from rosterdesk.words import building as words
from ui.look import Icon, Space
from ui.parts.buttons import icon_button
from ui.parts.choice import Choice
from ui.parts.text import Voice, label

WEEKS = (1, 2, 4, 8, 12)
USUAL_WEEKS = 4
STARTS = 12
WEEK = timedelta(weeks=1)


class BuildChoices(QWidget):
    """Two choices and a switch; the switch is there only where something was published."""

    def __init__(self) -> None:
        super().__init__()
        self.first: Choice[date] = Choice(words.first_label())
        self.weeks = Choice(words.weeks_label(), [(each, str(each)) for each in WEEKS])
        self.weeks.choose(USUAL_WEEKS)
        self.keep_published = QCheckBox(words.keep_published())
        self.again = icon_button(Icon.REPEAT, words.again(), tip=words.again_hint())
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.S)
        grid.setVerticalSpacing(Space.XS)
        choices: tuple[QWidget, ...] = (self.first, self.weeks)
        for column, choice in enumerate(choices):
            grid.addWidget(label(choice.accessibleName(), Voice.SMALL), 0, column)
            grid.addWidget(choice, 1, column)
        grid.addWidget(self.again, 1, 2)
        grid.addWidget(self.keep_published, 2, 0, 1, 3)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)

    @property
    def period(self) -> Period:
        """The weeks that are wanted."""
        return Period(self.first.value, self.weeks.value)

    def offer(self, programme: Programme, today: date, first: date) -> None:
        """Offer the weeks from the present one on, or an earlier `first`, and choose `first`."""
        present = programme.week_start(today)
        earliest = min(present, first)
        starts = [earliest + n * WEEK for n in range(STARTS)]
        starts += [first] if first not in starts else []
        self.first.offer([(each, words.first_week(each, present=each == present)) for each in starts])
        self.first.choose(first)
        self.show_published(programme)

    def show_published(self, programme: Programme) -> None:
        """Show the switch where it means something."""
        told = any(programme.published(each) for each in self.period.week_firsts)
        self.keep_published.setVisible(told)
        if not told:
            self.keep_published.setChecked(False)

    def lock(self, locked: bool) -> None:
        """Let nothing be chosen while a search goes on."""
        for each in (self.first, self.weeks, self.keep_published, self.again):
            each.setEnabled(not locked)
