"""The part with the mentor, and with whom somebody serves together or apart."""

from rosterdesk.domain.edits import people
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.people import Pair
from rosterdesk.domain.terms import LeaderKind, PairKind
from rosterdesk.words import dates, names, terms
from rosterdesk.words import leaders as leader_words
from rosterdesk.words import person as words
from ui.forms import layout
from ui.forms.lines import Line, Lines
from ui.forms.picks import ChoiceField
from ui.leaders.part import Part, section
from ui.leaders.subject import Subject
from ui.parts.text import Voice, label

Named = list[tuple[str, str]]
LETTERS = 24
NOBODY = ""


class Bonds(Part):
    """Who the mentor is, whose mentor they are, and a line for each pair."""

    def __init__(self, subject: Subject) -> None:
        super().__init__(subject, leader_words.tab("pairs"))
        self._others: Named = []
        self.mentor: ChoiceField[str] = ChoiceField(
            leader_words.field("mentor"), [(NOBODY, words.nobody())], value=NOBODY, letters=LETTERS
        )
        self.mentor.accepted.connect(self._write_mentor)
        self.mentoring = label("", Voice.MUTED, wrap=True)
        nothing, new, add = words.new_entry("pairs")
        self.pairs = Lines[Pair](
            words.person_section("pairs"),
            fresh=lambda: PairLine(self),
            start=lambda: Pair(kind=PairKind.TOGETHER, leaders=(subject.id, NOBODY)),
            exchange=self._exchange,
            nothing=nothing,
            new=new,
            add=add,
        )
        self.lay_out(
            (section("mentor", layout.beside(self.mentor), self.mentoring), section("pairs", self.pairs))
        )

    @property
    def others(self) -> Named:
        """Everybody else, by id and name."""
        return self._others

    def show_leader(self) -> None:
        """Show whom the leader is tied to."""
        leader, programme = self.subject.leader, self.subject.programme
        if leader is None:
            return
        others = [each for each in programme.leaders.values() if each.id != leader.id]
        named = sorted(((each.id, each.name) for each in others), key=lambda pair: pair[1].casefold())
        if named != self._others:
            self._others = named
            for line in (*self.pairs.lines, self.pairs.draft):
                assert isinstance(line, PairLine)
                line.offer(named)
        self._show_mentor(leader.mentor)
        mine = (pair for pair in programme.pairs.values() if leader.id in pair.leaders)
        self.pairs.show_records(sorted(mine, key=lambda pair: pair.id))

    def drop_drafts(self) -> None:
        """Forget what was chosen and not added."""
        self.pairs.drop_drafts()

    def other(self, pair: Pair) -> str:
        """The other one of a pair."""
        return next((each for each in pair.leaders if each != self.subject.id), self.subject.id)

    def _show_mentor(self, mentor: str | None) -> None:
        programme = self.subject.programme
        trainees = {each.id for each in programme.leaders.values() if each.kind is LeaderKind.TRAINEE}
        offered = [(NOBODY, words.nobody())]
        offered += [pair for pair in self._others if pair[0] not in trainees or pair[0] == mentor]
        value = mentor if mentor in dict(offered) else NOBODY
        if offered != list(zip(self.mentor.box.values, _texts(self.mentor), strict=True)):
            self.mentor.box.offer(offered)
        self.mentor.show_value(value or NOBODY)
        mine = [each.id for each in programme.leaders.values() if each.mentor == self.subject.id]
        told = [names.display_name(programme, each) for each in mine]
        self.mentoring.setText(words.mentors(told) if told else "")
        self.mentoring.setVisible(bool(told))

    def _write_mentor(self) -> None:
        if not self.subject.change(mentor=self.mentor.value or None):
            self.show_leader()

    def _exchange(self, before: Pair | None, after: Pair | None) -> bool:
        return self.subject.write(
            lambda programme, leader: people.pair(programme, before=before, after=after)
        )


class PairLine(Line[Pair]):
    """Together or apart, and with whom."""

    def __init__(self, part: Bonds) -> None:
        self._part = part
        kinds = [(kind, dates.capital(terms.pair_kind(kind))) for kind in PairKind]
        self.kind: ChoiceField[PairKind] = ChoiceField(
            words.pair_kind_name(), kinds, value=PairKind.TOGETHER, letters=10
        )
        self.other: ChoiceField[str] = ChoiceField(
            words.other_leader(), [(NOBODY, words.somebody())], value=NOBODY, letters=LETTERS
        )
        self.offer(part.others)
        super().__init__((self.kind, self.other), read=self._read, show=self._show, named=self._called)

    def offer(self, others: Named) -> None:
        """Offer these people."""
        self.other.offer([(NOBODY, words.somebody()), *others])

    def _read(self) -> Pair:
        if self.other.value == NOBODY:
            raise UserError("pair_nobody")
        made = Pair(kind=self.kind.value, leaders=(self._part.subject.id, self.other.value))
        known = self.record
        return known if known is not None and known.id == made.id else made

    def _show(self, pair: Pair) -> None:
        self.kind.show_value(pair.kind)
        self.other.show_value(self._part.other(pair))

    def _called(self, pair: Pair) -> str:
        part = self._part
        said = words.pair(part.subject.programme, pair.kind, part.other(pair))
        return words.entry("pairs", said)


def _texts(field: ChoiceField[str]) -> list[str]:
    return [field.box.itemText(number) for number in range(field.box.count())]
