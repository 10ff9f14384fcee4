"""The outlook as lines: which words, which sign, and which button sees to it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TypeVar

from rosterdesk.cases.outlook import Expiry, Need, Outlook, Stage, Stretch, Want, Week
from rosterdesk.domain.findings import Finding
from rosterdesk.domain.programme import Programme
from rosterdesk.words import findings, names
from rosterdesk.words import marks as mark_words
from rosterdesk.words import this_week as words
from ui.look import Icon
from ui.parts.mood import Mood
from ui.this_week.lines import Line
from ui.views import Pick

MOST = 5
SOON_DAYS = 30
LEFT = ("broken", "timeless", "run", "build", "team", "backup", "publish", "speak", "note")
RIGHT = ("print", "away", "expiring")
Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Doing:
    """What the buttons do."""

    open: Callable[[date, Pick | None], object]
    build: Callable[[date], object]
    publish: Callable[[date], object]
    print: Callable[[date], object]
    show_leader: Callable[[str, str], object]
    note: Callable[[str], object]
    spoken: Callable[[str], object]


def sections(found: Outlook, doing: Doing) -> dict[str, list[Line]]:
    """The lines of every section, by its code."""
    told = _Told(found.programme, found, doing)
    lines = {
        "broken": told.broken(),
        "timeless": told.timeless(),
        "run": told.wanting(Need.RUN, sign=Icon.OPEN_SEAT, mood=Mood.ATTENTION),
        "build": [told.stretch(each) for each in found.stretches if each.stage is Stage.EMPTY],
        "team": told.wanting(Need.TEAM, sign=Icon.OPEN_SEAT),
        "backup": told.wanting(Need.SPARE, Need.BACKUP, sign=Icon.PHONE),
        "publish": [told.stretch(each) for each in found.stretches if each.stage is not Stage.EMPTY],
        "speak": told.speak(),
        "note": told.note(),
        "print": [told.sheet(each) for each in found.to_print],
        "away": told.away(),
        "expiring": [told.expiry(each) for each in found.expiring],
    }
    first = next((code for code in LEFT if lines[code]), None)
    if first is not None:
        lines[first][0] = replace(lines[first][0], next_step=True)
    return lines


def waiting(lines: dict[str, list[Line]], found: Outlook) -> int:
    """How many things wait: all that is listed at the left, whole."""
    listed = len(lines["build"]) + len(lines["publish"])
    return listed + len(found.broken) + len(found.wants) + len(found.timeless)


@dataclass(frozen=True, slots=True)
class _Told:
    programme: Programme
    outlook: Outlook
    doing: Doing

    def broken(self) -> list[Line]:
        return self._few(self.outlook.broken, self._finding, self._day)

    def wanting(self, *needs: Need, sign: Icon, mood: Mood = Mood.NEUTRAL) -> list[Line]:
        return self._few(
            self.outlook.wanting(*needs),
            lambda want: self._want(want, sign, mood),
            lambda want: want.session.date,
        )

    def stretch(self, stretch: Stretch) -> Line:
        first = stretch.period.first
        if stretch.stage is Stage.EMPTY:
            title, code, run = words.weeks_empty(stretch.period, stretch.to_come), "build", self.doing.build
        elif stretch.stage is Stage.DRAFT:
            title, code, run = (
                words.weeks_draft(stretch.period, stretch.to_come),
                "publish",
                self.doing.publish,
            )
        else:
            title, code, run = self._changed(stretch), "publish", self.doing.publish
        sign = {"build": Icon.BUILD, "publish": Icon.PUBLISH}[code]
        return _line(f"{code} {first}", title, code, lambda: run(first), sign=sign)

    def sheet(self, week: Week) -> Line:
        return _line(
            f"print {week.first}",
            words.sheet_of(week.first),
            "print",
            lambda: self.doing.print(week.first),
            detail=words.stage(week.stage.value),
            sign=Icon.PRINT,
        )

    def away(self) -> list[Line]:
        return [
            _line(
                each.leader,
                words.away(self.programme, each.leader, each.until),
                "show",
                partial(self.doing.show_leader, each.leader, "away"),
                sign=Icon.AWAY,
            )
            for each in self.outlook.away
        ]

    def timeless(self) -> list[Line]:
        leaders = self.outlook.timeless
        shown = leaders if len(leaders) <= MOST + 1 else leaders[:MOST]
        lines = [self._timeless(leader) for leader in shown]
        if len(shown) < len(leaders):
            told = words.more(len(leaders) - len(shown))
            lines.append(Line(key="more", title=told, sign=Icon.MORE))
        return lines

    def _timeless(self, leader: str) -> Line:
        name = names.display_name(self.programme, leader)
        return _line(
            leader, name, "paint", partial(self.doing.show_leader, leader, "availability"), sign=Icon.CLOCK
        )

    def speak(self) -> list[Line]:
        return [
            _line(
                leader,
                names.display_name(self.programme, leader),
                "spoken",
                partial(self.doing.spoken, leader),
                detail=mark_words.speak_meaning(),
                sign=Icon.PERSON,
            )
            for leader in self.outlook.to_speak_with
        ]

    def note(self) -> list[Line]:
        return self._few(
            self.outlook.unnoted,
            lambda session: _line(
                session.id,
                words.session_when(session),
                "note",
                partial(self.doing.note, session.id),
                sign=Icon.GROUP_BOARD,
            ),
            lambda session: session.date,
        )

    def expiry(self, each: Expiry) -> Line:
        title = words.expiry(self.programme, each.leader, each.qualification)
        return _line(
            f"{each.leader} {each.qualification}",
            title,
            "show",
            partial(self.doing.show_leader, each.leader, "training"),
            detail=words.expiry_when(each.until, each.days),
            sign=Icon.WARNING if each.days <= SOON_DAYS else Icon.CLOCK,
            mood=Mood.ATTENTION if each.days <= SOON_DAYS else Mood.NEUTRAL,
        )

    def _few(
        self, things: Sequence[Thing], line: Callable[[Thing], Line], day: Callable[[Thing], date]
    ) -> list[Line]:
        """The soonest of them, and how many more there are."""
        shown = len(things) if len(things) <= MOST + 1 else MOST
        lines = [line(each) for each in things[:shown]]
        if shown < len(things):
            later = day(things[shown])
            told = words.more(len(things) - shown)
            lines.append(_line("more", told, "show", lambda: self.doing.open(later, None), sign=Icon.MORE))
        return lines

    def _finding(self, finding: Finding) -> Line:
        session = self.programme.session(str(finding.session))
        return _line(
            f"{finding.rule} {finding.code} {finding.session} {finding.leader}",
            words.session_when(session),
            "show",
            lambda: self.doing.open(session.date, self._place(finding)),
            detail=findings.sentence(finding, self.programme),
            sign=Icon.BROKEN,
            mood=Mood.BROKEN,
        )

    def _day(self, finding: Finding) -> date:
        return self.programme.session(str(finding.session)).date

    def _place(self, finding: Finding) -> Pick:
        """The row that a finding speaks of, else its session."""
        session = str(finding.session)
        held = (a for a in self.programme.assignments(session) if a.leader == finding.leader)
        row = next(held, None)
        return Pick(session, row.role, row.leader) if row else Pick(session)

    def _want(self, want: Want, sign: Icon, mood: Mood) -> Line:
        parts = words.seats_open([(seat.role, seat.missing) for seat in want.seats])
        parts += [words.team_lacks(self.programme, each) for each in want.lacking]
        parts += [words.one_absence_stops()] if want.need is Need.SPARE else []
        seat = next(iter(want.seats), None)
        pick = Pick(want.session.id, seat.role, None, seat.held) if seat else Pick(want.session.id)
        return _line(
            want.session.id,
            words.session_when(want.session),
            "fill" if seat else "show",
            lambda: self.doing.open(want.session.date, pick),
            detail=words.together(parts),
            sign=Icon.FRAGILE if want.need is Need.SPARE else sign,
            mood=mood,
        )

    def _changed(self, stretch: Stretch) -> str:
        weeks = (week for week in self.outlook.weeks if week.first in stretch.period)
        return words.weeks_changed(stretch.period, sum(week.standing.changes for week in weeks))


def _line(
    key: str,
    title: str,
    code: str,
    run: Callable[[], object],
    *,
    sign: Icon,
    detail: str = "",
    mood: Mood = Mood.NEUTRAL,
) -> Line:
    return Line(
        key=key,
        title=title,
        detail=detail,
        sign=sign,
        mood=mood,
        button=words.doing(code),
        told=words.doing_told(code, title),
        run=run,
    )
