"""The part with what somebody was trained for, until when it counts, and the renewal that is due."""

from datetime import date

from PySide6.QtWidgets import QPushButton

from rosterdesk.domain.edits import people
from rosterdesk.domain.holdings import BANDS, Standing, renewal, standing, valid_until
from rosterdesk.domain.people import Holding, Qualification
from rosterdesk.words import leaders as leader_words
from rosterdesk.words import person as words
from ui.forms.lines import Line, Lines
from ui.forms.picks import ChoiceField
from ui.forms.texts import DateField
from ui.leaders.part import Part, section
from ui.leaders.subject import Subject
from ui.look import Icon
from ui.parts.badge import Badge
from ui.parts.buttons import ButtonKind, button
from ui.parts.mood import Mood
from ui.parts.text import Voice, label

LETTERS = 22
DUE = (Standing.ENDING, Standing.EXPIRED)


class Training(Part):
    """A line for each holding; a renewal is a holding of its own."""

    def __init__(self, subject: Subject) -> None:
        super().__init__(subject, leader_words.tab("training"))
        nothing, new, add = words.new_entry("qualifications")
        self.none_known = label(words.no_qualification(), Voice.MUTED, wrap=True)
        self._known = self._qualifications()
        self.lines = Lines[Holding](
            words.person_section("holdings"),
            fresh=lambda: HoldingLine(self),
            start=self._start,
            exchange=subject.exchange,
            nothing=nothing,
            new=new,
            add=add,
        )
        self.lay_out((section("holdings", self.none_known, self.lines),))

    def show_leader(self) -> None:
        """Show what the leader holds, by the names that it has now."""
        leader = self.subject.leader
        if leader is None:
            return
        known = self._qualifications()
        if known != self._known:
            self._known = known
            for line in (*self.lines.lines, self.lines.draft):
                assert isinstance(line, HoldingLine)
                line.offer(known)
        self.none_known.setVisible(not known)
        self.lines.draft.setEnabled(bool(known))
        self.lines.show_records(leader.qualifications)

    def drop_drafts(self) -> None:
        """Forget what was typed and not accepted."""
        self.lines.drop_drafts()

    @property
    def known(self) -> list[tuple[str, str]]:
        """The qualifications of the programme by id and name."""
        return self._known

    def _qualifications(self) -> list[tuple[str, str]]:
        found = self.subject.programme.qualifications.values()
        return sorted(((each.id, each.name) for each in found), key=lambda pair: pair[1].casefold())

    def _start(self) -> Holding:
        """The draft: the first that the leader does not hold, from today on."""
        leader, programme = self.subject.leader, self.subject.programme
        held = {each.qualification for each in leader.qualifications} if leader else set()
        free = [key for key, _ in self._known if key not in held] or [key for key, _ in self._known]
        return (
            renewal(programme.qualifications[free[0]], self.subject.today)
            if free
            else Holding(qualification="")
        )


class HoldingLine(Line[Holding]):
    """One holding: which, from, until, how it stands, and a button for the renewal where it is due."""

    def __init__(self, part: Training) -> None:
        self._part, self._subject = part, part.subject
        today = self._subject.today
        choices = part.known or [("", "")]
        self.which: ChoiceField[str] = ChoiceField(
            words.qualification(), choices, value=choices[0][0], letters=LETTERS
        )
        self.since = DateField(words.since(), today=today, hint=words.open_start())
        self.until = DateField(words.until(), today=today, hint=words.open_end())
        self.badge = Badge("")
        self.renew: QPushButton = button("", Icon.REPEAT, kind=ButtonKind.QUIET)
        super().__init__(
            (self.which, self.since, self.until),
            read=self._read,
            show=self._show,
            named=lambda held: words.entry("qualifications", self._name(held.qualification)),
            beside=(self.badge, self.renew),
        )
        self.which.accepted.connect(self._suggest)
        self.since.accepted.connect(self._suggest)
        self.renew.clicked.connect(self._renew)
        self.show_aside(None)

    def offer(self, known: list[tuple[str, str]]) -> None:
        """Offer the qualifications by other names."""
        self.which.offer(known or [("", "")])

    def show_aside(self, holding: Holding | None) -> None:
        """Say how the holding stands; a draft stands nowhere."""
        leader = self._subject.leader
        held = holding if leader is not None and holding in leader.qualifications else None
        self.badge.setVisible(held is not None)
        self.renew.setVisible(False)
        if held is None or leader is None:
            return
        how = standing(leader, held, self._subject.today)
        self.badge.tell(*_told(how, held, self._subject.today))
        skill = self._subject.programme.qualifications.get(held.qualification)
        if how in DUE and skill is not None:
            due = renewal(skill, self._subject.today)
            self.renew.setText(words.renew(due.until))
            self.renew.setVisible(True)

    def _read(self) -> Holding:
        made = Holding(qualification=self.which.value, since=self.since.value, until=self.until.value)
        people.check_entry(made)
        return made

    def _show(self, holding: Holding) -> None:
        self.which.show_value(holding.qualification)
        self.since.show_value(holding.since)
        self.until.show_value(holding.until)
        self.show_aside(holding if self.record is not None else None)

    def _suggest(self) -> None:
        """In a draft, let the end follow from the start and from what it is."""
        skill = self._subject.programme.qualifications.get(self.which.value)
        if self.record is None and skill is not None:
            since: date | None = self.since.value
            self.until.show_value(valid_until(skill, since) if since else None)

    def _renew(self) -> None:
        skill = self._skill()
        if skill is not None:
            self._subject.exchange(None, renewal(skill, self._subject.today))

    def _skill(self) -> Qualification | None:
        held = self.record
        return None if held is None else self._subject.programme.qualifications.get(held.qualification)

    def _name(self, qualification: str) -> str:
        return dict(self._part.known).get(qualification, qualification)


def _told(how: Standing, holding: Holding, today: date) -> tuple[str, Mood]:
    """The words and the mood of the badge."""
    if how is Standing.RENEWED:
        return words.renewed(), Mood.NEUTRAL
    if how is Standing.TO_COME and holding.since is not None:
        return words.not_yet(holding.since), Mood.NEUTRAL
    if holding.until is None:
        return words.valid(), Mood.FINE
    days = (holding.until - today).days
    mood = {Standing.EXPIRED: Mood.BROKEN, Standing.ENDING: Mood.ATTENTION}.get(how, Mood.FINE)
    if how is Standing.ENDING and days > BANDS[0]:
        mood = Mood.NEUTRAL
    return words.expiry(holding.until, days), mood
