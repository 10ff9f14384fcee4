"""The part with who somebody is, what they agreed to, and how to reach them."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from rosterdesk.domain.edits import people, valid
from rosterdesk.domain.terms import LeaderKind
from rosterdesk.words import leaders as words
from rosterdesk.words import person as person_words
from rosterdesk.words import terms
from ui.forms import known, reading
from ui.forms.field import Field
from ui.forms.layout import pairs
from ui.forms.picks import CheckField, ChoiceField, TagsField
from ui.forms.texts import DateField, TextField
from ui.leaders.part import Part, section
from ui.leaders.subject import Subject

PERSON = ("name", "display_name", "kind", "phone", "email", "share_phone")
PROGRAMME = ("since", "until", "auto_assign")
CONTRACT = ("contract_minutes_per_week", "hourly_rate")
SPEECH = ("languages", "needs")


class Profile(Part):
    """Every field writes alone, once what it holds is valid and confirmed."""

    def __init__(self, subject: Subject) -> None:
        super().__init__(subject, words.tab("profile"))
        self.fields: dict[str, Field[Any]] = {
            **self._about(),
            **self._terms(),
            "languages": self._tags(
                "languages", known.read_language, terms.language_name, known.offered_languages()
            ),
            "needs": self._tags(
                "needs", known.read_feature, terms.feature, known.offered_features(subject.programme)
            ),
        }
        self.limits = {name: self._limit(name) for name in words.LIMITS}
        for name, field in self.fields.items():
            field.accepted.connect(partial(self._write, name))
        for name, cap in self.limits.items():
            cap.accepted.connect(partial(self._write_limit, name))
        self._place()

    def show_leader(self) -> None:
        """Show the leader as they stand; what is being typed stays."""
        leader = self.subject.leader
        if leader is None:
            return
        for name, field in self.fields.items():
            field.show_value(getattr(leader, name))
        for name, cap in self.limits.items():
            cap.show_value(getattr(leader.limits, name))

    def drop_drafts(self) -> None:
        """Forget what was typed and not accepted."""
        for field in (*self.fields.values(), *self.limits.values()):
            field.drop_draft()

    def _about(self) -> dict[str, Field[Any]]:
        kinds = [(kind, words.kind(kind)) for kind in LeaderKind]
        return {
            "name": TextField(words.field("name"), read=valid.name, shown=str, value=""),
            "display_name": _text("display_name"),
            "kind": ChoiceField(words.field("kind"), kinds, value=LeaderKind.STAFF),
            "phone": _text("phone"),
            "email": _text("email", reading.email),
            "share_phone": CheckField(words.field("share_phone")),
        }

    def _terms(self) -> dict[str, Field[Any]]:
        today = self.subject.today
        return {
            "since": _Ends(self, "since", today=today, hint=person_words.open_start()),
            "until": _Ends(self, "until", today=today, hint=person_words.open_end()),
            "auto_assign": CheckField(words.field("auto_assign")),
            "contract_minutes_per_week": TextField(
                words.field("contract_minutes_per_week"),
                read=reading.length_or_none,
                shown=reading.length_text,
                value=None,
                hint=person_words.show_contract_hint(),
            ),
            "hourly_rate": TextField(
                words.field("hourly_rate"),
                read=reading.money_or_none,
                shown=reading.money_text,
                value=None,
                hint=person_words.show_contract_hint(),
            ),
        }

    def _tags(self, name: str, read: Any, shown: Any, offered: Sequence[str]) -> TagsField:
        return TagsField(
            words.field(name),
            read=read,
            shown=shown,
            offered=offered,
            hint=words.tag_hint(),
            meaning=words.meaning(name),
        )

    def _limit(self, name: str) -> TextField[int | None]:
        length = name == "minutes_per_week"
        return TextField(
            words.limit(name),
            read=reading.length_or_none if length else reading.number_or_none(),
            shown=reading.length_text if length else reading.number_text,
            value=None,
            hint=words.no_limit(),
        )

    def _place(self) -> None:
        agreed = [*(self.fields[name] for name in CONTRACT), *self.limits.values()]
        self.lay_out(
            (
                section("person", *(self.fields[name] for name in PERSON)),
                section("speech", *(self.fields[name] for name in SPEECH)),
            ),
            (
                section(
                    "programme",
                    pairs((self.fields["since"], self.fields["until"])),
                    self.fields["auto_assign"],
                ),
                section("agreement", pairs(*zip(agreed[::2], agreed[1::2], strict=True))),
            ),
        )

    def _write(self, name: str) -> None:
        if not self.subject.change(**{name: self.fields[name].value}):
            self.fields[name].drop_draft()
            self.show_leader()

    def _write_limit(self, name: str) -> None:
        value = self.limits[name].value
        if not self.subject.write(lambda programme, leader: people.limit(programme, leader, name, value)):
            self.limits[name].drop_draft()
            self.show_leader()


class _Ends(DateField):
    """The start or the end of somebody's time with the programme, judged together with the other."""

    def __init__(self, profile: Profile, which: str, **given: Any) -> None:
        super().__init__(words.field(which), **given)
        plain = self._read

        def read(text: str) -> Any:
            day = plain(text)
            leader = profile.subject.leader
            if leader is not None and day is not None:
                since, until = (day, leader.until) if which == "since" else (leader.since, day)
                people.check_dates(since, until)
            return day

        self._read = read


def _text(name: str, read: Callable[[str], str] = reading.text) -> TextField[str]:
    return TextField(words.field(name), read=read, shown=str, value="", meaning=words.meaning(name))
