"""The evaluation: two pages of how the programme does, as figures with a sentence or two, without names."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from rosterdesk.reports import frame
from rosterdesk.reports.bars import drawn
from rosterdesk.reports.figures import Figure
from rosterdesk.reports.flow import Flow
from rosterdesk.reports.fonts import Face
from rosterdesk.reports.frame import Part
from rosterdesk.reports.marks import Box, Piece, Tone, stack
from rosterdesk.reports.setting import line, paragraph
from rosterdesk.reports.story import Story
from rosterdesk.words import dates
from rosterdesk.words import statements as words

HEADING, BODY, SMALL = 13.0, 10.5, 9.0
APART = 12.0
HEIGHTS = (126.0, 112.0, 98.0, 84.0, 70.0)
PAGES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One question: its name, the question, its answer in sentences, a figure, and how it is counted."""

    name: str
    question: str
    glance: tuple[str, ...]
    figure: Figure | None
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationView:
    """What the evaluation of some dates tells; no name of anybody is in it."""

    programme: str
    first: date
    last: date
    sections: tuple[Section, ...]


def story(view: EvaluationView) -> Story:
    """The sections one below the other, none cut by the end of a page."""
    figures = (section.figure for section in view.sections if section.figure)
    labels = {bar.label for figure in figures for bar in figure.bars}
    days = dates.days(view.first, view.last)
    part = Part(
        title=words.evaluation(),
        contents=partial(_contents, view.sections),
        issue=days,
        reader=words.no_names(),
    )
    return Story(
        title=words.evaluation_document(view.programme, view.first, view.last),
        subject=words.evaluation_subject(),
        author=view.programme,
        day=view.first,
        pages=partial(frame.bound, [part], view.programme, words.no_names()),
        typed=frozenset({view.programme, *labels}),
    )


def _contents(sections: Sequence[Section], measure: float, room: float) -> list[Piece]:
    """As high figures as two pages have room for; more pages only where even the lowest do not do."""
    if not sections:
        return [stack(paragraph(words.no_sessions(), Face.REGULAR, 14, Tone.MUTED, measure))]
    pages: list[Piece] = []
    for height in HEIGHTS:
        flow = Flow(room)
        for section in sections:
            flow.put([stack([*_section(section, measure, height), Piece(APART)])])
        pages = flow.done()
        if len(pages) <= PAGES:
            break
    return pages


def _section(section: Section, measure: float, height: float) -> list[Piece]:
    title = line(section.name, Face.BOLD, HEADING, Tone.INK)
    rule = Box(0.0, title.height + 6, measure, 0.8, fill=Tone.INK)
    pieces = [Piece(title.height + 10, (*title.at(0.0, 4.0), rule))]
    pieces += paragraph(" ".join(section.glance), Face.REGULAR, BODY, Tone.INK, measure)
    if section.figure is not None:
        pieces += [Piece(5.0), drawn(section.figure, measure, height), Piece(3.0)]
    return [*pieces, *paragraph(section.meaning, Face.ITALIC, SMALL, Tone.MUTED, measure)]
