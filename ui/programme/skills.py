"""The list of qualifications: name, how long it is valid, and whether safety needs it."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from rosterdesk.domain.edits import qualifications as edits
from rosterdesk.domain.edits import valid
from rosterdesk.domain.people import Qualification
from rosterdesk.words import fields
from rosterdesk.words import programme as words
from ui.actions import Command
from ui.forms import reading
from ui.forms.layout import scrolled, section
from ui.forms.lines import Line, Lines
from ui.forms.picks import CheckField
from ui.forms.texts import TextField
from ui.pages import Frame

NEW = Qualification(id="", name="")


class Skills:
    """All qualifications; `page` holds them."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self.lines: Lines[Qualification] = Lines(
            words.text("skills_title"),
            fresh=self._line,
            start=lambda: NEW,
            exchange=self._exchange,
            nothing=words.text("no_skills"),
            new=words.text("new_skill"),
            add=words.text("add"),
        )
        meaning = words.text("skills_meaning")
        self.page: QWidget = scrolled([section(words.text("skills_title"), self.lines, meaning=meaning)])

    def refresh(self) -> None:
        """Show the qualifications as they stand."""
        found = self._frame.desk.programme.qualifications.values()
        self.lines.show_records(sorted(found, key=lambda each: each.name.casefold()))

    def _line(self) -> Line[Qualification]:
        def read_name(typed: str) -> str:
            known = line.record
            others = edits.other_names(self._frame.desk.programme, known.id if known else None)
            return valid.name(typed, others) if known or typed.strip() else ""

        name = TextField(_said("name"), read=read_name, shown=str, value="", letters=32)
        months = TextField(
            _said("valid_months"),
            read=read_months,
            shown=words.months,
            value=None,
            hint=words.text("months_hint"),
            letters=17,
        )
        safety = CheckField(words.text("safety"))

        def show(skill: Qualification) -> None:
            name.show_value(skill.name)
            months.show_value(skill.valid_months)
            safety.show_value(skill.safety)

        line: Line[Qualification] = Line(
            (name, months, safety),
            read=lambda: replace(
                line.record or NEW, name=name.value, valid_months=months.value, safety=safety.value
            ),
            show=show,
            named=lambda skill: skill.name,
        )
        return line

    def _exchange(self, before: Qualification | None, after: Qualification | None) -> bool:
        desk = self._frame.desk
        if before is None and after is not None:
            name, months, safety = after.name, after.valid_months, after.safety
            if not name:
                return False
            done = desk.attempt(lambda p: edits.add(p, name, valid_months=months, safety=safety))
        elif after is not None:
            done = desk.attempt(lambda programme: edits.change(programme, after))
        elif before is not None:
            done = desk.attempt(lambda programme: edits.remove(programme, before.id))
            if done is not None:
                self._frame.notices.say(words.removed(before.name), self._frame.actions[Command.UNDO])
        else:
            done = None
        return done is not None


def read_months(typed: str) -> int | None:
    """A number of months as in `36` or `36 months`; None for nothing."""
    plain = typed.strip()
    for ending in {words.months(n).partition(" ")[2] for n in (1, 2)}:
        plain = plain.removesuffix(ending).strip()
    return reading.number_or_none(1, edits.LONGEST_MONTHS)(plain)


def _said(field: str) -> str:
    return fields.name("qualification", field)
