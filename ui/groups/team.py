"""Whom a group needs: seats, what they ask for, regulars, and what to do when nobody can be found."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QScrollArea

from rosterdesk.domain.edits import groups
from rosterdesk.domain.groups import Group, Requirement, TeamNeed
from rosterdesk.domain.terms import LadderStep
from rosterdesk.words import fields, names, terms
from rosterdesk.words import groups as words
from ui.desk import Desk
from ui.forms import reading as plain
from ui.forms.bound import Bound
from ui.forms.layout import pairs, scrolled, section, told_below
from ui.forms.lines import Line, Lines
from ui.forms.picks import ChoiceField, TagsField
from ui.forms.texts import TextField
from ui.groups.languages import LANGUAGE_TAGS, read_language
from ui.groups.reading import one_of

MOST_SEATS = 99
COUNTS = ("co_leads", "shadows", "backups", "min_team")


class Team:
    """The fields, bound to the group in hand; `page` holds them."""

    def __init__(self, desk: Desk, bound: Bound[Group]) -> None:
        self._desk, self._bound = desk, bound
        self._group: Group | None = None
        self.counts = {field: _count(field) for field in COUNTS}
        self.lead = self._skills("lead_qualifications")
        self.lead_languages = _languages("lead_languages")
        self.co_lead = self._skills("co_lead_qualifications")
        self.co_lead_languages = _languages("co_lead_languages")
        self.needs: Lines[TeamNeed] = Lines(
            fields.name("group", "team_needs"),
            fresh=self._need_line,
            start=self._usual_need,
            exchange=self._exchange_need,
            nothing=words.text("no_needs"),
            new=words.text("new_need"),
            add=words.text("add_need"),
        )
        self.regulars = _tags("regulars", self._people, self._whole_names, hint=words.text("type_name"))
        self.ladder = _tags("ladder", _steps, hint=words.text("type_step"))
        self._join()
        self.page = self._laid_out()

    def show_group(self, group: Group) -> None:
        """Show the needs of the team, and offer what the programme knows."""
        other = self._group is None or self._group.id != group.id
        self._group = group
        for field, known in ((self.lead, self._skill_names), (self.co_lead, self._skill_names)):
            field.offer(sorted(known().values()))
        self.regulars.offer(sorted(self._whole_names().values()))
        self._offer_skills()
        if other:
            self.needs.drop_drafts()
        self.needs.show_records(group.team_needs)
        self.needs.setEnabled(bool(self._desk.programme.qualifications))

    def _offer_skills(self) -> None:
        """Have every line of needs offer the qualifications that there are now."""
        known = self._skills_in_order()
        for line in (*self.needs.lines, self.needs.draft):
            field = line.fields[0]
            assert isinstance(field, ChoiceField)
            held = field.value
            there = held in dict(known)
            field.offer(known if there else [*known, (held, held)])
            if not there and line is self.needs.draft and known:
                field.show_value(known[0][0])
                field.offer(known)

    def _skills_in_order(self) -> list[tuple[str, str]]:
        return sorted(self._skill_names().items(), key=lambda each: each[1].casefold())

    def _join(self) -> None:
        for field, widget in self.counts.items():
            self._bound.join(widget, *_plain(field))
        self._bound.join(self.lead, *_of_requirement("lead", "qualifications"))
        self._bound.join(self.lead_languages, *_of_requirement("lead", "languages"))
        self._bound.join(self.co_lead, *_of_requirement("co_lead", "qualifications"))
        self._bound.join(self.co_lead_languages, *_of_requirement("co_lead", "languages"))
        self._bound.join(self.regulars, *_plain("regulars"))
        self._bound.join(
            self.ladder,
            lambda group: group.ladder,
            lambda group, steps: replace(group, ladder=tuple(map(LadderStep, steps))),
        )

    def _skill_names(self) -> dict[str, str]:
        return {key: each.name for key, each in self._desk.programme.qualifications.items()}

    def _people(self) -> dict[str, str]:
        return dict(names.display_names(self._desk.programme))

    def _whole_names(self) -> dict[str, str]:
        return {key: each.name for key, each in self._desk.programme.leaders.items()}

    def _skills(self, code: str) -> TagsField:
        return TagsField(
            words.text(code),
            read=one_of(self._skill_names),
            shown=lambda key: names.qualification_name(self._desk.programme, key),
            hint=words.text("type_qualification"),
        )

    def _need_line(self) -> Line[TeamNeed]:
        known = self._skills_in_order() or [("", "")]
        skill = ChoiceField(words.text("need_qualification"), known, value=known[0][0], letters=24)
        count = TextField(
            words.text("need_count"),
            read=plain.number(1, MOST_SEATS),
            shown=plain.number_text,
            value=1,
            letters=5,
        )

        def show(need: TeamNeed) -> None:
            skill.show_value(need.qualification)
            count.show_value(need.count)

        return Line(
            (skill, count),
            read=lambda: TeamNeed(qualification=skill.value, count=count.value),
            show=show,
            named=lambda need: names.qualification_name(self._desk.programme, need.qualification),
        )

    def _usual_need(self) -> TeamNeed:
        known = self._skills_in_order()
        return TeamNeed(qualification=known[0][0] if known else "")

    def _exchange_need(self, before: TeamNeed | None, after: TeamNeed | None) -> bool:
        """Write one need of the team in the place of another; each qualification is asked for once."""
        group = self._group
        if group is None or (after is not None and not after.qualification):
            return False
        key = group.id

        def edited(held: Group) -> Group:
            kept = [
                each
                for each in held.team_needs
                if each == before or after is None or each.qualification != after.qualification
            ]
            if before in kept:
                place = kept.index(before)
                kept[place : place + 1] = [after] if after else []
            elif after is not None:
                kept.append(after)
            return replace(held, team_needs=tuple(kept))

        return (
            self._desk.attempt(
                lambda programme: groups.change(programme, edited(groups.held(programme, key)))
            )
            is not None
        )

    def _laid_out(self) -> QScrollArea:
        name, meaning = fields.name("group", "team_needs"), fields.meaning("group", "team_needs")
        return scrolled(
            [
                section(words.text("seats"), told_below(*self.counts.values())),
                section(
                    words.text("requirements"),
                    pairs(
                        (self.lead, self.lead_languages),
                        (self.co_lead, self.co_lead_languages),
                    ),
                ),
                section(name, self.needs, meaning=meaning),
                section(words.text("people"), self.regulars, self.ladder),
            ]
        )


def _count(field: str) -> TextField[int]:
    least = plain.number(0, MOST_SEATS)
    made = TextField(fields.name("group", field), read=least, shown=plain.number_text, value=0, letters=6)
    made.setToolTip(fields.meaning("group", field))
    return made


def _languages(code: str) -> TagsField:
    return TagsField(
        words.text(code),
        read=read_language,
        shown=terms.language_name,
        offered=[terms.language_name(tag) for tag in LANGUAGE_TAGS],
        hint=words.text("type_language"),
    )


def _tags(
    field: str, known: Callable[[], dict[str, str]], *also: Callable[[], dict[str, str]], hint: str
) -> TagsField:
    """What is kept shows by its name in `known`, and is read by that or by its name in `also`."""
    return TagsField(
        fields.name("group", field),
        read=one_of(known, *also),
        shown=lambda key: known().get(key, key),
        offered=list(known().values()),
        hint=hint,
        meaning=fields.meaning("group", field),
    )


def _steps() -> dict[str, str]:
    return {step.value: terms.ladder_step(step) for step in LadderStep}


def _plain(field: str) -> tuple[Callable[[Group], Any], Callable[[Group, Any], Group]]:
    """How to read and write a field by its name."""
    return lambda group: getattr(group, field), lambda group, value: replace(group, **{field: value})


def _of_requirement(
    seat: str, part: str
) -> tuple[Callable[[Group], tuple[str, ...]], Callable[[Group, tuple[str, ...]], Group]]:
    """How to read and write one part of what a seat asks for."""

    def get(group: Group) -> tuple[str, ...]:
        found: Requirement = getattr(group, seat)
        return tuple(getattr(found, part))

    def put(group: Group, value: tuple[str, ...]) -> Group:
        asked = replace(getattr(group, seat), **{part: value})
        return replace(group, **{seat: asked})

    return get, put
